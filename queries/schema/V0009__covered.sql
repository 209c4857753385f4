-- Who received whom, and in what rank the other side was led, is read from indexes alone, as who met whom is: rows
-- of one country's meetings lie all over a large file.

DROP INDEX took_part_in_actor;
CREATE INDEX took_part_in_actor ON took_part_in (actor, consultation, host);
DROP INDEX took_part_in_consultation;
CREATE INDEX took_part_in_consultation ON took_part_in (consultation, actor, host);
DROP INDEX attended_consultation;
CREATE INDEX attended_consultation ON attended (consultation, head, actor, level);
