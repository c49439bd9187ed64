insert into platform.unshown_table values
    ('plans.plan_import', 'documents on their way in are for the workspace'),
    ('plans.import_progress', 'documents on their way in are for the workspace'),
    ('plans.import_copy', 'documents on their way in are for the workspace'),
    ('plans.import_edit', 'documents on their way in are for the workspace'),
    ('plans.import_profile', 'how an institution writes its plans is for the workspace');
