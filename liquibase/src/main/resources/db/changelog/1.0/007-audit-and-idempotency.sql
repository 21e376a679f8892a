--liquibase formatted sql

--changeset fieldcontract:1.0-007-audit-entry
create table audit_entry (
    id             uuid primary key,
    at             timestamptz not null,
    user_id        uuid references crm_user,
    role           varchar(10) not null,
    action         varchar(60) not null,
    object_type    varchar(60) not null,
    object_id      uuid        not null,
    object_version bigint      not null,
    before         jsonb,
    after          jsonb,
    reason         varchar(255)
);
create index audit_entry_by_object on audit_entry (object_id, object_version);
comment on column audit_entry.user_id is 'null where a job acted, role is then SYSTEM';

--changeset fieldcontract:1.0-007-audit-entry-append-only splitStatements:false
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_audit();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_change_of_audit();

--changeset fieldcontract:1.0-007-idempotency-record
create table idempotency_record (
    user_id      uuid         not null references crm_user,
    key          varchar(128) not null,
    request_hash varchar(64)     not null,
    status       smallint     not null,
    location     varchar(400),
    etag         varchar(64),
    body         text,
    created_at   timestamptz  not null,
    primary key (user_id, key)
);
create index idempotency_record_by_age on idempotency_record (created_at);
