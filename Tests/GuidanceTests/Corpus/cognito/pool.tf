resource "aws_cognito_user_pool" "app" {
  name              = "app"
  mfa_configuration = "OFF"

  password_policy {
    minimum_length                   = 12
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = false
    require_uppercase                = true
    temporary_password_validity_days = 7
  }

  lifecycle {
    ignore_changes = [schema]
  }
}
