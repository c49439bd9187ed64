-- a text as people search for it: small letters without their marks, so that "shendetesi" finds "Shëndetësi"
create function platform.fold(text text) returns text
    language sql immutable parallel safe as
$$ select lower(translate(text,
    'ËëÇçÀÁÂÃÄÅàáâãäåÈÉÊèéêÌÍÎÏìíîïÒÓÔÕÖòóôõöÙÚÛÜùúûüÑñĆćČčŠšŽžĐđÝý',
    'eeccaaaaaaaaaaaaeeeeeeiiiiiiiioooooooooouuuuuuuunnccccsszzddyy')) $$;

-- every text of a jsonb object of language to text, one after the other
create function platform.all_texts(texts jsonb) returns text
    language sql immutable parallel safe as
$$ select coalesce(string_agg(value, ' '), '') from jsonb_each_text(texts) $$;
