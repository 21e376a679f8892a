--liquibase formatted sql

--changeset fieldcontract:1.0-013-crm-user-role
alter table crm_user add column role varchar(10)
    constraint crm_user_role check (role in ('OPS', 'LIAISON', 'MANAGER', 'REP'));
comment on column crm_user.role is 'at the last sign-in, for what is done while the person is away; null before the first';

--changeset fieldcontract:1.0-013-notification
create table notification (
    id            uuid primary key,
    event_id      uuid        not null,
    recipient_id  uuid        not null references crm_user,
    type          varchar(60) not null,
    object_type   varchar(60) not null,
    object_id     uuid        not null,
    cause_id      uuid        not null,
    cause_version bigint      not null,
    actor_id      uuid references crm_user,
    at            timestamptz not null,
    read_at       timestamptz,
    mail_due_at   timestamptz,
    mail_id       uuid,
    mailed_at     timestamptz,
    constraint notification_once unique (event_id, recipient_id),
    constraint notification_mailed_if_unread check (mail_due_at is null or (read_at is null and mail_id is null))
);
create index notification_by_recipient on notification (recipient_id, id);
create index notification_by_cause on notification (cause_id, cause_version);
create index notification_by_age on notification (at);
create index notification_by_mail_due on notification (mail_due_at, recipient_id);
create index notification_by_mail on notification (mail_id);
comment on column notification.event_id is 'of the outbox: what is told again is not kept again';
comment on column notification.cause_id is 'the object of the event, which its undoing names again; object_id is what the recipient sees of it';
comment on column notification.mail_due_at is 'null once it was read or is in a mail, or when none is wanted';

--changeset fieldcontract:1.0-013-notification-preference
create table notification_preference (
    id           uuid primary key,
    user_id      uuid        not null unique references crm_user,
    language     varchar(2)  not null check (language in ('en', 'de')),
    mail         varchar(10) not null check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
    digest_at    varchar(5)  not null,
    working_days varchar(70) not null,
    works_from   varchar(5)  not null,
    works_to     varchar(5)  not null,
    zone_id      varchar(64) not null,
    version      bigint      not null default 0
);
comment on column notification_preference.working_days is 'English names in upper case, separated by commas';
comment on column notification_preference.works_to is 'the first minute after work; times are HH:mm in zone_id';
