-- While whoever moves the money is being asked, a doubt is nobody's to end: their answer may be "sent".
alter table refund_attempts
  add column asking_until timestamptz; -- an answer comes by then, or its worker died over it
