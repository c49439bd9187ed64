-- the secretariat can verify a status of a measure of which its institution reported nothing: then no text was judged
alter table monitoring.verdict
    alter column writing drop not null,
    drop constraint verdict_decision_check,
    add constraint verdict_decision_check check (decision in ('ACCEPTED', 'RETURNED', 'OVERRULED', 'UNREPORTED')),
    add check (writing is null or decision <> 'UNREPORTED'),
    add check (writing is not null or decision in ('UNREPORTED', 'RETURNED'));
comment on column monitoring.verdict.writing is 'The text that was judged; null when none was handed in.';
