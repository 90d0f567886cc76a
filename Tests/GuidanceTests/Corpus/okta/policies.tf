resource "okta_policy_password" "everyone" {
  name                   = "Everyone"
  status                 = "ACTIVE"
  password_history_count = 4
  groups_included        = [data.okta_group.everyone.id]
}

resource "okta_policy_password" "engineers" {
  name                                = "Engineers"
  password_min_length                 = 16
  password_min_lowercase              = 0
  password_min_uppercase              = 0
  password_min_number                 = 0
  password_dictionary_lookup          = true
  password_max_lockout_attempts       = 20
  password_auto_unlock_minutes        = 30
  breached_password_expire_after_days = 0
  question_recovery                   = "INACTIVE"
}

resource "okta_policy_rule_password" "reset" {
  policy_id = okta_policy_password.everyone.id
}
