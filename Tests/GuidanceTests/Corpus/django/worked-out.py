import os

AUTH_PASSWORD_VALIDATORS = []
if not os.environ.get("DEBUG"):
    AUTH_PASSWORD_VALIDATORS += [
        {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
         "OPTIONS": {"min_length": int(os.environ["MIN_LENGTH"])}},
    ]
