package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The numbers of rows: as printed where they are unique in the plan, with the number of their group before them where
/// they start again in each group.
///
/// @param numbers one for each row, null where none is printed
/// @param codes one for each row, unique
record Numbering(List<@Nullable String> numbers, List<String> codes) {

    /// Numbers the rows.
    ///
    /// @param groupOf for each row its group in the tree
    static Numbering of(List<Draft> rows, List<Integer> groupOf, GroupTree tree) {
        boolean restarts = restarts(rows, groupOf);
        var numbers = new ArrayList<@Nullable String>();
        var codes = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            String printed = rows.get(i).number;
            String group = tree.shownNumber(groupOf.get(i));
            boolean prefixed = printed == null || group == null || !restarts || printed.startsWith(group + ".");
            String number = prefixed ? printed : group + "." + printed;
            numbers.add(number);
            codes.add(unique(number != null ? number : (group == null ? "" : group + ".") + "r" + (i + 1), taken));
        }
        return new Numbering(numbers, codes);
    }

    private static boolean restarts(List<Draft> rows, List<Integer> groupOf) {
        var groupsByNumber = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            String number = rows.get(i).number;
            Integer other = number == null ? null : groupsByNumber.putIfAbsent(number, groupOf.get(i));
            if (other != null && !other.equals(groupOf.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static String unique(String code, Set<String> taken) {
        String candidate = code;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = code + "-" + i;
        }
        return candidate;
    }
}
