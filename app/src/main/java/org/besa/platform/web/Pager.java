package org.besa.platform.web;

/// Where in a long list a page stands.
///
/// @param address of the list, without a page number
/// @param number of this page, from 1
/// @param size entries a page
/// @param total entries of the list
public record Pager(Address address, int number, int size, int total) {

    /// A place in the list; a number outside of it means its nearest end.
    public static Pager at(Address address, int wanted, int size, int total) {
        int last = Math.max(1, Math.ceilDiv(total, size));
        return new Pager(address, Math.clamp(wanted, 1, last), size, total);
    }

    /// Number of the last page.
    public int last() {
        return Math.max(1, Math.ceilDiv(total, size));
    }

    /// Entries before this page.
    public int offset() {
        return (number - 1) * size;
    }

    /// Ordinal of the first entry on this page, from 1.
    public int first() {
        return offset() + 1;
    }

    /// Ordinal of the last entry on this page.
    public int until() {
        return Math.min(number * size, total);
    }

    /// Address of another page of the list.
    public String path(int page) {
        return address.with("page", page == 1 ? "" : Integer.toString(page)).toString();
    }
}
