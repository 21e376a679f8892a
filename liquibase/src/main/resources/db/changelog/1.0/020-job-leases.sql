--liquibase formatted sql

--changeset fieldcontract:1.0-020-job-lease
create table job_lease (
    job          varchar(40) primary key,
    node         uuid        not null,
    leased_until timestamptz not null
);
comment on table job_lease is 'which node has a job for itself; another may take it once the lease ran out';

--changeset fieldcontract:1.0-020-outbox-event-of-a-job
alter table outbox_event alter column user_id drop not null;
comment on column outbox_event.user_id is 'null where a job acted';
