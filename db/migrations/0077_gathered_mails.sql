-- Digests and morning mails whose words are still there: few, however many mails there are.
create index mails_gathered on mails (created_at)
  where case_id is null and audience = 'staff' and state <> 'queued' and body <> '';
