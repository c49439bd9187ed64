-- "pg_trgm" comes with every PostgreSQL (contrib) and is trusted: whoever may create a schema may create it
create extension if not exists pg_trgm with schema platform;

-- A text as people search for it: its words in small Latin letters without marks, one space between. Letters that look
-- Latin and are Cyrillic count as Latin wherever they stand, since plans are typed with either ("KUNDЁR"); other Cyrillic
-- and Greek letters stay what they are. Java's SearchWords folds alike, a test compares them letter by letter. Nothing
-- here depends on the language of the server. Whoever changes this function makes anew what was made with it.
create or replace function platform.fold(text text) returns text
    language sql immutable parallel safe as
$$ select trim(regexp_replace(
    translate(lower(regexp_replace(normalize(text, NFKD), '[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]+', '', 'g') collate "C"),
        'ĐđÐðŁłØøĦħŦŧıÆŒÞẞŊАаВвЕеКкМмНнОоРрСсТтУуХхІіЈјЅѕҺһБГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯЂЉЊЋЏЄҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
        'ddddlloohhttiæœþßŋaabbeekkmmhhooppccttyyxxiijjsshhбгджзилпфцчшщъыьэюяђљњћџєґαβγδεζηθικλμνξοπρστυφχψωσ'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe6f\ufff0-\uffff\U00010000-\U0010ffff]+',
    ' ', 'g')) $$;

-- every text of a list of texts in languages, one after the other
create function platform.all_texts_of(list jsonb) returns text
    language sql immutable parallel safe as
$$ select coalesce(string_agg(platform.all_texts(value), ' '), '') from jsonb_array_elements(list) $$;

create function platform.words_of(text text, weight "char") returns tsvector
    language sql immutable parallel safe as
$$ select setweight(to_tsvector('pg_catalog.simple', platform.fold(text)), weight) $$;

-- What the public finds. Modules write here, in the transaction in which something of theirs becomes public or ceases to
-- be, and only what is public: a draft is never in it. Rows are added and deleted, never changed.
create table platform.search_entry (
    id          uuid   primary key,
    subject     uuid   not null,
    kind        text   not null,
    path        text   not null,
    institution uuid   not null,
    years       int[]  not null default '{}',
    until       date,
    label       text   not null default '',
    title       jsonb  not null,
    texts       jsonb  not null default '[]',
    names       jsonb  not null default '[]',
    within      jsonb  not null default '[]',
    words       tsvector not null generated always as (
        platform.words_of(label || ' ' || platform.all_texts(title), 'A')
            || platform.words_of(platform.all_texts_of(texts), 'B')
            || platform.words_of(platform.all_texts_of(names), 'C')
            || platform.words_of(platform.all_texts_of(within), 'D')) stored,
    -- small enough to stay in the row, which the order of what is found is made from
    title_words tsvector not null generated always as (
        platform.words_of(label || ' ' || platform.all_texts(title), 'A')) stored,
    title_size  int    not null generated always as (length(platform.all_texts(title))) stored
);
alter table platform.search_entry alter column title_words set storage main;
create index search_entry_subject on platform.search_entry (subject);
create index search_entry_words on platform.search_entry using gin (words) with (fastupdate = off);
create index search_entry_own_words on platform.search_entry using gin (ts_filter(words, '{a,b,c}')) with (fastupdate = off);
comment on column platform.search_entry.subject is 'What is written and deleted as one: a plan, an institution.';
comment on column platform.search_entry.path is 'Address below the language.';
comment on column platform.search_entry.until is 'Last day on which it is found; null for ever.';
comment on column platform.search_entry.label is 'Number or abbreviation that stands beside the title.';
comment on column platform.search_entry.texts is 'A list of texts, each an object of language to text, the most telling first.';
comment on column platform.search_entry.names is 'Who is responsible, a list like texts.';
comment on column platform.search_entry.within is 'What it is a part of, the nearest first, a list like texts.';

-- every word that something public has, to find the one that somebody meant
create table platform.search_word (
    word text collate "C" primary key,
    uses int not null
);
comment on column platform.search_word.uses is 'In how many entries it stands.';

create function platform.count_search_words() returns trigger language plpgsql as
$$ begin
    -- words are counted by one transaction after the other, else two could wait for each other
    perform pg_advisory_xact_lock(hashtext('platform.search_word'));
    insert into platform.search_word (word, uses)
        select word, case tg_op when 'INSERT' then 1 else -1 end * count(*)
        from changed, unnest(tsvector_to_array(words)) word
        where word ~ '^[^0-9]{3,40}$'
        group by word
        on conflict (word) do update set uses = search_word.uses + excluded.uses;
    delete from platform.search_word where tg_op = 'DELETE' and uses <= 0;
    return null;
end $$;
create trigger search_entry_added after insert on platform.search_entry
    referencing new table as changed for each statement execute function platform.count_search_words();
create trigger search_entry_removed after delete on platform.search_entry
    referencing old table as changed for each statement execute function platform.count_search_words();

-- What a search finds, and how well: 1 the phrase in the title, 2 its words there, 3 beginnings of its words there,
-- 4 anywhere; 5 and 6 only words near to those searched for, in the title and anywhere. Each is a tsquery:
--   needed  what the whole entry must have, null when "own" says it all
--   own     what it must have beside the names of what it is a part of
--   exact   like needed without the near words, null when there are none
-- An index is always read: the planner does not see that the words of an entry lie outside of its row.
create function platform.hits(needed tsquery, own tsquery, phrase tsquery, whole tsquery, begun tsquery, exact tsquery, today date)
    returns table (id uuid, kind text, institution uuid, years int[], title_size int, path text, rank int)
    language sql stable parallel safe set enable_seqscan = off as
$$ select e.id, e.kind, e.institution, e.years, e.title_size, e.path,
        case when e.title_words @@ phrase then 1 when e.title_words @@ whole then 2 when e.title_words @@ begun then 3
            when exact is null or e.id in (select x.id from platform.search_entry x where x.words @@ exact) then 4
            when e.title_words @@ coalesce(needed, own) then 5
            else 6 end
    from platform.search_entry e
    where (needed is null or e.words @@ needed) and ts_filter(e.words, '{a,b,c}') @@ own
        and (e.until is null or e.until >= today) $$;

-- the entries that have these words anywhere
create function platform.entries_with(needed tsquery) returns setof uuid
    language sql stable parallel safe set enable_seqscan = off as
$$ select id from platform.search_entry where words @@ needed $$;

-- the schema of "pg_trgm" is another one where somebody has created it before
select set_config('search_path',
    'pg_catalog, ' || (select quote_ident(nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where extname = 'pg_trgm'), true);
create index search_word_likeness on platform.search_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- words in use that look like a word
create function platform.words_like(wanted text, most int) returns table (word text, uses int, likeness real)
    language sql stable parallel safe
    set search_path from current set pg_trgm.similarity_threshold = 0.1 as
$$ select w.word, w.uses, similarity(w.word, wanted) from platform.search_word w
    where w.word % wanted order by 3 desc, w.uses desc, w.word limit most $$;
