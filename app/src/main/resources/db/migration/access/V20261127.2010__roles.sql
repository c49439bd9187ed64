create table access.role (
    code          text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version       int     not null,
    name          jsonb   not null,
    description   jsonb   not null,
    scopes        text[]  not null check (scopes <> '{}' and scopes <@ '{SYSTEM,INSTITUTION,UNIT,BODY,PLAN}'),
    permissions   text[]  not null,
    gives         text[]  not null,
    second_factor boolean not null,
    position      int     not null
);
comment on table access.role is 'Roles: named sets of permissions. Those that Besa brings may be changed, and own ones added.';
comment on column access.role.scopes is 'For what it can be held.';
comment on column access.role.gives is 'Codes of the roles that who holds it may give to others, within what they hold it for.';
comment on column access.role.second_factor is 'Whether who holds it must sign in with a second factor.';

insert into access.role (code, version, name, description, scopes, permissions, gives, second_factor, position) values
('coordinator', 0, '{"sq": "Koordinator", "en": "Coordinator"}',
    '{"sq": "Sekretariati teknik: importon, shqyrton, miraton dhe boton për çdo institucion.",
      "en": "The technical secretariat: imports, reviews, approves and publishes for every institution."}',
    '{SYSTEM}',
    '{plans.review,plans.read,plans.edit,plans.import,plans.approve,plans.publish,measures.read,directory.edit,directory.units,directory.contacts,directory.bodies,directory.stakeholders,access.people,access.assign,access.roles,access.accounts,audit.read}',
    '{coordinator,head,integrity-coordinator,unit-reporter,working-group-member,committee-member,body-secretary,lead-focal-point,external-monitor,auditor,reviewer}',
    true, 1),
('administrator', 0, '{"sq": "Administrator", "en": "Administrator"}',
    '{"sq": "Mban llogaritë dhe punën teknike; nuk sheh asnjë përmbajtje.",
      "en": "Keeps accounts and the technical side; sees no content."}',
    '{SYSTEM}', '{access.people,access.assign,access.roles,access.accounts,audit.access}', '{administrator,coordinator}',
    true, 2),
('head', 0, '{"sq": "Titullar i institucionit", "en": "Head of institution"}',
    '{"sq": "Miraton planet e institucionit dhe emëron kush punon me to.",
      "en": "Approves the institution''s plans and names who works on them."}',
    '{INSTITUTION}', '{plans.read,plans.restricted,plans.approve,access.people,access.assign,audit.read}',
    '{integrity-coordinator,unit-reporter,working-group-member}', false, 3),
('integrity-coordinator', 0, '{"sq": "Koordinator i integritetit", "en": "Integrity coordinator"}',
    '{"sq": "Importon dhe harton planet e institucionit dhe mban njësitë e tij.",
      "en": "Imports and drafts the institution''s plans and keeps its units."}',
    '{INSTITUTION}',
    '{plans.read,plans.restricted,plans.edit,plans.import,directory.units,directory.contacts,access.people,access.assign,audit.read}',
    '{unit-reporter,working-group-member}', false, 4),
('unit-reporter', 0, '{"sq": "Raportues i njësisë", "en": "Unit reporter"}',
    '{"sq": "Sheh masat e njësisë së vet.", "en": "Sees the measures of their own unit."}',
    '{UNIT}', '{measures.read}', '{}', false, 5),
('working-group-member', 0, '{"sq": "Anëtar i grupit të punës", "en": "Working-group member"}',
    '{"sq": "Vlerëson rreziqet dhe shkruan në projektplanet.", "en": "Assesses risks and writes in draft plans."}',
    '{INSTITUTION,PLAN}', '{plans.read,plans.restricted,plans.edit}', '{}', false, 6),
('committee-member', 0, '{"sq": "Anëtar i komitetit", "en": "Committee member"}',
    '{"sq": "Lexon planet që i paraqiten komitetit.", "en": "Reads the plans that are put before the committee."}',
    '{SYSTEM,PLAN}', '{plans.review}', '{}', false, 7),
('body-secretary', 0, '{"sq": "Sekretar i organit", "en": "Secretary of a body"}',
    '{"sq": "Mban anëtarët dhe rregullat e një komiteti a grupi.", "en": "Keeps the members and rules of a committee or group."}',
    '{BODY}', '{directory.bodies}', '{}', false, 8),
('lead-focal-point', 0, '{"sq": "Pika kryesore e kontaktit", "en": "Lead focal point"}',
    '{"sq": "Harton angazhimet e komponentit të vet.", "en": "Drafts the commitments of their component."}',
    '{PLAN,INSTITUTION}', '{plans.read,plans.edit}', '{}', false, 9),
('external-monitor', 0, '{"sq": "Monitorues i jashtëm", "en": "External monitor"}',
    '{"sq": "Lexon planet që janë në shqyrtim.", "en": "Reads plans that are in review."}',
    '{PLAN,INSTITUTION,SYSTEM}', '{plans.review}', '{}', false, 10),
('auditor', 0, '{"sq": "Auditues", "en": "Auditor"}',
    '{"sq": "Lexon çdo plan dhe gjurmën e çdo ndryshimi; nuk ndryshon asgjë.",
      "en": "Reads every plan and the trail of every change; changes nothing."}',
    '{SYSTEM,INSTITUTION}', '{plans.read,audit.read}', '{}', false, 11),
('reviewer', 0, '{"sq": "Vlerësues", "en": "Reviewer"}',
    '{"sq": "Lexon planet që i jepen për vlerësim.", "en": "Reads the plans that they are given to review."}',
    '{PLAN}', '{plans.review}', '{}', false, 12);

create table access.assignment (
    id            uuid primary key,
    account       uuid not null references access.account,
    role          text not null references access.role,
    scope         text not null check (scope in ('SYSTEM', 'INSTITUTION', 'UNIT', 'BODY', 'PLAN')),
    institution   uuid references directory.institution,
    unit          uuid references directory.unit,
    body          uuid,
    plan          uuid,
    valid_from    date not null,
    valid_to      date,
    given_by      uuid not null,
    given_by_name text not null,
    given_at      timestamptz not null,
    ended_at      timestamptz,
    check (valid_to is null or valid_to >= valid_from),
    check (case scope
        when 'SYSTEM' then num_nonnulls(institution, unit, body, plan) = 0
        when 'INSTITUTION' then institution is not null and num_nonnulls(unit, body, plan) = 0
        when 'UNIT' then unit is not null and institution is not null and num_nonnulls(body, plan) = 0
        when 'BODY' then body is not null and num_nonnulls(institution, unit, plan) = 0
        else plan is not null and num_nonnulls(unit, body) = 0 end)
);
create index assignment_account on access.assignment (account);
create index assignment_role on access.assignment (role);
create index assignment_institution on access.assignment (institution);
create index assignment_unit on access.assignment (unit);
comment on column access.assignment.institution is 'Of a role for a plan: the one whose plan it was when the role was given.';
comment on column access.assignment.valid_to is 'The last day, null without end.';
comment on column access.assignment.ended_at is 'When it was taken away before its last day; null when it was not.';

create table access.deputy (
    id            uuid primary key,
    assignment    uuid not null references access.assignment,
    account       uuid not null references access.account,
    valid_from    date not null,
    valid_to      date not null check (valid_to >= valid_from),
    given_by      uuid not null,
    given_by_name text not null,
    given_at      timestamptz not null,
    ended_at      timestamptz
);
create index deputy_assignment on access.deputy (assignment);
create index deputy_account on access.deputy (account);
comment on table access.deputy is 'Who may act for whoever holds a role, from a day to a day.';

-- the two kinds of account that there were
insert into access.assignment (id, account, role, scope, institution, valid_from, given_by, given_by_name, given_at)
    select gen_random_uuid(), id, case role when 'COORDINATOR' then 'coordinator' else 'integrity-coordinator' end,
        case role when 'COORDINATOR' then 'SYSTEM' else 'INSTITUTION' end,
        case role when 'COORDINATOR' then null else institution end,
        created_at::date, id, name, created_at
    from access.account;
alter table access.account drop column role, drop column institution;

insert into platform.unshown_table values
    ('access.role', 'roles are for the workspace'),
    ('access.assignment', 'who holds which role is nobody else''s business'),
    ('access.deputy', 'who holds which role is nobody else''s business');

-- a unit and all below it
create function access.units_from(root uuid) returns jsonb language sql stable as
$$ with recursive below (id) as (
    select root union select u.id from directory.unit u join below b on u.parent = b.id)
    select jsonb_agg(id) from below $$;
