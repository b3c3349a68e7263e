-- Which save set each field last is reckoned anew from the entries, by fill-field-stamps.ts: those from before there were stamps left none.
SELECT 1;
