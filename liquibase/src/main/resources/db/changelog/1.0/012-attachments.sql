--liquibase formatted sql

--changeset fieldcontract:1.0-012-attachment
create table attachment (
    id          uuid primary key,
    owner_type  varchar(40)  not null,
    owner_id    uuid         not null,
    media_type  varchar(100) not null,
    size        integer      not null,
    width       integer,
    height      integer,
    sha256      varchar(64),
    sent_sha256 varchar(64),
    store       varchar(10)  not null check (store in ('DATABASE', 'S3')),
    object_key  uuid unique,
    added_by    uuid         not null references crm_user,
    added_at    timestamptz  not null,
    removed_at  timestamptz,
    constraint attachment_there
        check (removed_at is not null or (sha256 is not null and sent_sha256 is not null)),
    constraint attachment_stored
        check (removed_at is not null or (store = 'S3') = (object_key is not null))
);
create index attachment_by_owner on attachment (owner_id, added_at, id);
comment on table attachment is 'a removed one stays, without content, so that a late repetition does not bring it back';
comment on column attachment.id is 'made on the device';
comment on column attachment.sha256 is 'of the content as it is stored';
comment on column attachment.sent_sha256 is 'of what was sent, before it was cleaned';
comment on column attachment.store is 'which store holds the content, whatever the setting says now';
comment on column attachment.object_key is 'the key in the bucket';

--changeset fieldcontract:1.0-012-attachment-content
create table attachment_content (
    attachment_id uuid primary key references attachment,
    content       bytea not null
);
