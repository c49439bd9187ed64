package org.besa.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The parts that lists are made of: addresses, pages, bars.
class ListPartsTest {

    @Test
    void anAddressKeepsItsFiltersInOrderAndEncodesThem() {
        Address address = Address.of("/plans").with("q", "çelës & kyç").with("status", "late");

        assertEquals("/plans?q=%C3%A7el%C3%ABs+%26+ky%C3%A7&status=late", address.toString());
        assertEquals("/plans?status=late", address.without("q").toString());
        assertEquals("/plans", address.without("q").with("status", " ").toString());
    }

    @ParameterizedTest(name = "page {0} of {1} entries")
    @CsvSource({"1,0,1,1,0", "1,50,1,1,50", "2,51,2,51,51", "99,51,2,51,51", "1,51,1,1,50"})
    void aPageOutsideOfTheListMeansItsNearestEnd(int wanted, int total, int number, int first, int until) {
        Pager pager = Pager.at(Address.of("/plans"), wanted, 50, total);

        assertEquals(number, pager.number());
        assertEquals(first, pager.first());
        assertEquals(until, pager.until());
    }

    @Test
    void theFirstPageHasTheAddressOfTheList() {
        Pager pager = Pager.at(Address.of("/plans").with("q", "x"), 2, 50, 101);

        assertEquals("/plans?q=x", pager.path(1));
        assertEquals("/plans?q=x&page=3", pager.path(3));
        assertEquals(3, pager.last());
    }

    @Test
    void theSharesOfABarAddUpToTheWhole() {
        Bar bar = new Bar(
                "b",
                "title",
                "",
                List.of(
                        new Bar.Part("late", "late", 1),
                        new Bar.Part("none", "none", 0),
                        new Bar.Part("done", "done", 2)));

        assertEquals(3, bar.total());
        assertEquals("0.000", bar.start(bar.parts().getFirst()));
        assertEquals("33.333", bar.start(bar.parts().getLast()));
        assertEquals("66.667", bar.share(bar.parts().getLast()));
        assertEquals(2, bar.visibleParts().size());
    }

    @Test
    void anEmptyBarHasNoShares() {
        Bar bar = new Bar("b", "title", "", List.of(new Bar.Part("late", "late", 0)));

        assertEquals(0, bar.percent(bar.parts().getFirst()));
        assertEquals(List.of(), bar.visibleParts());
    }
}
