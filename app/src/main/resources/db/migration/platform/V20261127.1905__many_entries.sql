-- Words of everyday stand in thousands of entries. Taken for few, these were looked up one by one.
alter function platform.entries_with(tsquery) rows 5000;
