alter table platform.outgoing_mail add column stop_link text;
comment on column platform.outgoing_mail.stop_link is
    'Where its reader stops mails of this kind with one click (RFC 8058); null when they cannot be stopped, and once it is over.';
