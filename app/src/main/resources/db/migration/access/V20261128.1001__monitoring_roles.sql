-- what the roles that Besa brings may do in monitoring; roles that an installation has changed get it as well, since nobody
-- could have given it to them yet
update access.role set permissions = permissions || '{monitoring.periods,monitoring.read,monitoring.verify}'
    where code = 'coordinator';
update access.role set permissions = permissions || '{monitoring.read,monitoring.oversee}' where code = 'head';
update access.role set permissions = permissions || '{monitoring.read,monitoring.report,monitoring.answer}'
    where code = 'integrity-coordinator';
update access.role set permissions = permissions || '{monitoring.report}' where code = 'unit-reporter';
update access.role set permissions = permissions || '{monitoring.read}' where code in ('auditor', 'committee-member');
update access.role set permissions = permissions || '{monitoring.assess}' where code = 'external-monitor';

update access.role set description =
    '{"sq": "Sheh masat e njësisë së vet dhe raporton çfarë u bë me to.",
      "en": "Sees the measures of their own unit and reports what became of them."}'
    where code = 'unit-reporter' and description = '{"sq": "Sheh masat e njësisë së vet.", "en": "Sees the measures of their own unit."}';
update access.role set description =
    '{"sq": "Sekretariati teknik: importon, shqyrton, miraton e boton planet dhe verifikon raportet e çdo institucioni.",
      "en": "The technical secretariat: imports, reviews, approves and publishes plans, and verifies the reports of every institution."}'
    where code = 'coordinator' and description =
    '{"sq": "Sekretariati teknik: importon, shqyrton, miraton dhe boton për çdo institucion.",
      "en": "The technical secretariat: imports, reviews, approves and publishes for every institution."}';
