_PREFIX = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS: list[dict] = [  # reviewed in spring
    {"NAME": "django.contrib.auth.password_validation."
             "MinimumLengthValidator", "OPTIONS": {"min_length": 16}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ("username", "email"), "max_similarity": 0.05}},
    {"NAME": "pwned_passwords_django.validators.PwnedPasswordsValidator"},
    {"NAME": "django_password_validators.password_history.password_validation.UniquePasswordsValidator",
     "OPTIONS": {"last_passwords": 5}},
    {"NAME": "shop.validators.NoShopNameValidator"},
    {"NAME": _PREFIX + "NumericPasswordValidator"},
]
