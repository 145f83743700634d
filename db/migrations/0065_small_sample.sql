-- One in 512 search entries bears a second mark, as the index writes them from now on: frequent words are counted by it.
UPDATE search_entry SET grams = array_to_tsvector(tsvector_to_array(grams) || '{%%}'::text[])
WHERE grams @@ '''%'''::tsquery AND get_byte(sha256(convert_to(source || ' ' || ref, 'UTF8')), 0) = 0
  AND get_byte(sha256(convert_to(source || ' ' || ref, 'UTF8')), 1) % 2 = 0;
