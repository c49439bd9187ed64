package org.besa.plans.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.besa.directory.Directory;
import org.besa.plans.PlanKinds;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.web.Address;

/// What somebody chose of the promises in a scope. What makes no sense in an address is left out, not an error.
///
/// @param offered the facets among which somebody may choose, in order
/// @param chosen values of the columns, by facet
/// @param address the list so narrowed, without a page number
/// @param page number of the page wanted, from 1
record PromiseFilter(
        PromiseScope scope,
        Set<Facet> offered,
        Map<Facet, String> chosen,
        SearchWords words,
        Address address,
        int page) {

    static PromiseFilter none(PromiseScope scope, String path) {
        return new PromiseFilter(scope, Set.of(), Map.of(), SearchWords.of(""), Address.of(path), 1);
    }

    /// From the parameters of a request.
    ///
    /// @param offered the facets that the page offers, in order
    static PromiseFilter of(
            PromiseScope scope,
            String path,
            Map<String, String> request,
            Set<Facet> offered,
            Directory directory,
            PlanKinds kinds) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        SearchWords words = SearchWords.of(request.getOrDefault("q", ""));
        Address address = Address.of(path).with("q", words.typed());
        for (Facet facet : offered) {
            String wanted = request.getOrDefault(facet.parameter(), "");
            var value = facet.inColumn(wanted, directory, kinds);
            if (value.isPresent()) {
                chosen.put(facet, value.get());
                address = address.with(facet.parameter(), wanted);
            }
        }
        return new PromiseFilter(scope, offered, chosen, words, address, page(request.getOrDefault("page", "1")));
    }

    private static int page(String number) {
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    }

    /// The same, looked at in another way.
    ///
    /// @param view code of the way; empty for the list
    PromiseFilter in(String view) {
        return new PromiseFilter(scope, offered, chosen, words, address.with("view", view), page);
    }

    boolean isEmpty() {
        return chosen.isEmpty() && words.isEmpty();
    }
}
