# The account's password policy
variable "reuse" {
  type    = number
  default = 24
}

resource "aws_iam_account_password_policy" "strict" {
  minimum_password_length        = 16
  require_lowercase_characters   = false
  require_numbers                = false
  require_uppercase_characters   = false
  require_symbols                = false # length instead
  allow_users_to_change_password = true
  password_reuse_prevention      = var.reuse
}
