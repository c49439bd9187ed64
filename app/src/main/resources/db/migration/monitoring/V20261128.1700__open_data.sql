-- several texts in several languages as one text in several languages, for tables that have one cell for them
create function monitoring.joined(texts jsonb) returns jsonb
    language sql immutable parallel safe as
$$
    select coalesce(jsonb_object_agg(language, words), '{}')
    from (
        select said.key as language, string_agg(said.value, '; ' order by listed.nth) as words
        from jsonb_array_elements(texts) with ordinality listed (text, nth), jsonb_each_text(listed.text) said
        where said.value <> ''
        group by said.key) by_language
$$;
