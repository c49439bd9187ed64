-- files that Besa gave out and that come back: they say all of a plan, so there is nothing to correct row by row
alter table plans.plan_import drop constraint plan_import_state_check;
alter table plans.plan_import add constraint plan_import_state_check
    check (state in ('READING', 'READY', 'FORM', 'UNREADABLE', 'CANCELLED'));

create table plans.import_form (
    import   uuid primary key references plans.plan_import on delete cascade,
    document text,
    language text,
    sha256   text,
    faults   jsonb not null,
    replaced text,
    made     text,
    check ((document is null) = (jsonb_array_length(faults) > 0))
);
comment on table plans.import_form is 'What an uploaded file says that Besa itself once gave out.';
comment on column plans.import_form.document is 'The plan as the file tells it, in the form of a frozen document; null when it cannot be understood.';
comment on column plans.import_form.sha256 is 'The digest of an approved version that the file bears, whatever it says now.';
comment on column plans.import_form.faults is 'Why it cannot be understood: sentences in each language, with their places.';
comment on column plans.import_form.replaced is 'What the draft said that was replaced by it, so that this can be taken back.';
comment on column plans.import_form.made is 'Digest of the draft as it was made of it: one that was edited since is not taken back.';

insert into platform.unshown_table values
    ('plans.import_form', 'documents on their way in are for the workspace');
