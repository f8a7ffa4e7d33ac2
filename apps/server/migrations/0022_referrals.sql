-- The note above a form's questions, and where one goes that passes a question on: part of each version from now on. What was asked before stays.
update forms set form = form || '{"note":"","referral":null}';
