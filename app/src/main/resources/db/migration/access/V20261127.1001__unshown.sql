insert into platform.unshown_table values
    ('access.account', 'accounts are nobody else''s business');
