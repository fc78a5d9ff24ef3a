-- New rows give their words to the index many at a time: the index goes through its own files once
-- a statement, and a row alone cost it more than all else of a scan. Whoever adds rows adds their
-- words in the same transaction.
drop trigger library_added;
create trigger library_added after insert on library begin
    update library_totals
    set tracks = tracks + 1, bytes = bytes + new.bytes, filled = filled + new.filled;
end;
