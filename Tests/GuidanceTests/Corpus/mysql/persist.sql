-- the component is installed already
SET PERSIST validate_password.length = 15;
SET PERSIST validate_password.policy = 'MEDIUM';
SET @@GLOBAL.validate_password.mixed_case_count = 0;
SET GLOBAL validate_password.number_count = 0;
SET GLOBAL validate_password.special_char_count = 0;
SET PERSIST password_history = 24;
