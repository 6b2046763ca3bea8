CREATE TABLE `agreement_text` (
  `id` varchar(64) NOT NULL,
  `kind` varchar(8) NOT NULL,
  `version` varchar(32) NOT NULL,
  `title` varchar(64) NOT NULL,
  `paragraphs` text NOT NULL,
  `since` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `api_call` (
  `id` varchar(64) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `operation` varchar(64) NOT NULL,
  `outcome` varchar(48) NOT NULL,
  `ms` int(11) NOT NULL,
  `request_id` varchar(64) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_api_call_key` (`key_id`,`id`),
  KEY `ix_api_call_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `api_key` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `name` varchar(32) NOT NULL,
  `secret_hash` varchar(64) NOT NULL,
  `hint` varchar(4) NOT NULL,
  `scopes` text NOT NULL,
  `addresses` text DEFAULT NULL,
  `is_test` int(11) NOT NULL,
  `created_by` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `rotated_to` varchar(64) DEFAULT NULL,
  `expires_at` bigint(20) DEFAULT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  `last_used_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_api_key_secret` (`secret_hash`),
  KEY `ix_api_key_branch` (`branch_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `approval` (
  `id` varchar(64) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `status` varchar(10) NOT NULL,
  `maker_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `subject` varchar(64) NOT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `beneficiary_hash` varchar(64) DEFAULT NULL,
  `amount_fen` bigint(20) DEFAULT NULL,
  `input_hash` varchar(64) NOT NULL,
  `reason` varchar(60) NOT NULL,
  `asked_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `checker_id` varchar(64) DEFAULT NULL,
  `answered_at` bigint(20) DEFAULT NULL,
  `note` varchar(60) DEFAULT NULL,
  `used_at` bigint(20) DEFAULT NULL,
  `facts` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_approval_branch` (`branch_id`,`id`),
  KEY `ix_approval_status` (`status`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `audit_entry` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `action` varchar(40) NOT NULL,
  `branch_id` varchar(64) DEFAULT NULL,
  `subject` varchar(64) DEFAULT NULL,
  `detail` text NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_audit_entry_branch` (`branch_id`,`id`),
  KEY `ix_audit_entry_staff` (`staff_id`,`id`),
  KEY `ix_audit_entry_subject` (`subject`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `bonus_instalment` (
  `id` varchar(64) NOT NULL,
  `top_up_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `due_on` varchar(10) NOT NULL,
  `status` varchar(10) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_bonus_instalment_due` (`due_on`,`status`),
  KEY `ix_bonus_instalment_top_up` (`top_up_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `branch` (
  `id` varchar(64) NOT NULL,
  `merchant_id` varchar(64) NOT NULL,
  `name` varchar(64) NOT NULL,
  `brand` varchar(64) NOT NULL,
  `region` varchar(64) NOT NULL,
  `address` varchar(200) NOT NULL,
  `hours` varchar(64) NOT NULL,
  `telephone` varchar(20) NOT NULL,
  `ownership` varchar(10) NOT NULL,
  `cutoff_hour` int(11) NOT NULL,
  `status` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_branch_merchant` (`merchant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `card_batch` (
  `id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `name` varchar(32) NOT NULL,
  `count` int(11) NOT NULL,
  `created_by` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `exported_at` bigint(20) DEFAULT NULL,
  `intention` varchar(64) NOT NULL,
  `input_hash` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_card_batch_intention` (`intention`),
  KEY `ix_card_batch_branch` (`branch_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `company_wallet` (
  `id` varchar(64) NOT NULL,
  `name` varchar(64) NOT NULL,
  `contact_name` varchar(32) DEFAULT NULL,
  `contact_phone_sealed` text NOT NULL,
  `merchant_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `status` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `created_by` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_company_wallet_branch` (`branch_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `daily_rollup` (
  `branch_id` varchar(64) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `member_sale_count` int(11) NOT NULL,
  `member_sale_fen` bigint(20) NOT NULL,
  `walk_in_sale_count` int(11) NOT NULL,
  `walk_in_sale_fen` bigint(20) NOT NULL,
  `active_members` int(11) NOT NULL,
  `returning_members` int(11) NOT NULL,
  `points_given` bigint(20) NOT NULL,
  `points_used` bigint(20) NOT NULL,
  `points_expired` bigint(20) NOT NULL,
  `points_adjusted` bigint(20) NOT NULL,
  `principal_in_fen` bigint(20) NOT NULL,
  `bonus_in_fen` bigint(20) NOT NULL,
  `principal_out_fen` bigint(20) NOT NULL,
  `bonus_out_fen` bigint(20) NOT NULL,
  `refunded_fen` bigint(20) NOT NULL,
  PRIMARY KEY (`branch_id`,`business_date`),
  KEY `ix_daily_rollup_date` (`business_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `day_spend` (
  `id` varchar(64) NOT NULL,
  `unconfirmed_fen` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `held_sale` (
  `id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `label` varchar(20) DEFAULT NULL,
  `basket` text NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `status` varchar(8) NOT NULL,
  `taken_by` varchar(64) DEFAULT NULL,
  `business_date` varchar(10) NOT NULL,
  `held_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_held_sale_branch` (`branch_id`,`business_date`,`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `holder_spend` (
  `id` varchar(64) NOT NULL,
  `spent_fen` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `idempotency_record` (
  `id` varchar(191) NOT NULL,
  `input_hash` varchar(64) NOT NULL,
  `answer` text DEFAULT NULL,
  `writer` varchar(64) NOT NULL,
  `seq` int(11) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_idempotency_record_at` (`at`),
  KEY `ix_idempotency_record_batch` (`writer`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `inbox_message` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `kind` varchar(12) NOT NULL,
  `title` varchar(40) NOT NULL,
  `body` varchar(200) NOT NULL,
  `sale_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) DEFAULT NULL,
  `fact` varchar(100) NOT NULL,
  `at` bigint(20) NOT NULL,
  `read_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_inbox_message_fact` (`fact`),
  KEY `ix_inbox_message_member` (`member_id`,`id`),
  KEY `ix_inbox_message_unread` (`member_id`,`read_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `invoice_request` (
  `id` varchar(64) NOT NULL,
  `top_up_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `facts_sealed` text NOT NULL,
  `status` varchar(10) NOT NULL,
  `note` varchar(80) DEFAULT NULL,
  `asked_at` bigint(20) NOT NULL,
  `decided_at` bigint(20) DEFAULT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_invoice_request_status` (`status`,`id`),
  KEY `ix_invoice_request_asked` (`asked_at`),
  KEY `ix_invoice_request_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `late_sale` (
  `id` varchar(64) NOT NULL,
  `sale_id` varchar(64) NOT NULL,
  `input_hash` varchar(64) NOT NULL,
  `told_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_account` (
  `id` varchar(64) NOT NULL,
  `available` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `ck_ledger_account_available` CHECK (`available` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_batch` (
  `writer` varchar(64) NOT NULL,
  `seq` int(11) NOT NULL,
  `prev` varchar(64) NOT NULL,
  `hash` varchar(64) NOT NULL,
  `units` int(11) NOT NULL,
  `committed_at` bigint(20) NOT NULL,
  PRIMARY KEY (`writer`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_lot` (
  `account` varchar(64) NOT NULL,
  `lot` varchar(64) NOT NULL,
  `expires_on` varchar(10) DEFAULT NULL,
  `merchant_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) DEFAULT NULL,
  `available` bigint(20) NOT NULL,
  PRIMARY KEY (`account`,`lot`),
  KEY `ix_ledger_lot_expiry` (`expires_on`,`account`),
  CONSTRAINT `ck_ledger_lot_available` CHECK (`available` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_owner` (
  `id` varchar(64) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_posting` (
  `transaction_id` varchar(64) NOT NULL,
  `line` int(11) NOT NULL,
  `source` varchar(64) NOT NULL,
  `destination` varchar(64) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `source_after` bigint(20) DEFAULT NULL,
  `destination_after` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`transaction_id`,`line`),
  CONSTRAINT `ck_ledger_posting_amount` CHECK (`amount` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_posting_lot` (
  `transaction_id` varchar(64) NOT NULL,
  `line` int(11) NOT NULL,
  `account` varchar(64) NOT NULL,
  `lot` varchar(64) NOT NULL,
  `amount` bigint(20) NOT NULL,
  PRIMARY KEY (`transaction_id`,`line`,`account`,`lot`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `ledger_transaction` (
  `id` varchar(64) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `reference` varchar(128) NOT NULL,
  `occurred_at` bigint(20) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) DEFAULT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `sale_id` varchar(64) DEFAULT NULL,
  `reverses` varchar(64) DEFAULT NULL,
  `rule_refs` text NOT NULL,
  `writer` varchar(64) NOT NULL,
  `seq` int(11) NOT NULL,
  `n` int(11) NOT NULL,
  `points_delta` bigint(20) DEFAULT NULL,
  `points_after` bigint(20) DEFAULT NULL,
  `wallet_delta` bigint(20) DEFAULT NULL,
  `wallet_after` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_ledger_transaction_reference` (`reference`),
  UNIQUE KEY `uq_ledger_transaction_place` (`writer`,`seq`,`n`),
  KEY `ix_ledger_transaction_member` (`member_id`,`id`),
  KEY `ix_ledger_transaction_branch` (`branch_id`,`id`),
  KEY `ix_ledger_transaction_sale` (`sale_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `logo_part` (
  `hash` varchar(64) NOT NULL,
  `part` int(11) NOT NULL,
  `type` varchar(8) NOT NULL,
  `data` text NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`hash`,`part`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member` (
  `id` varchar(64) NOT NULL,
  `card_number` varchar(16) NOT NULL,
  `name` varchar(32) NOT NULL,
  `phone_sealed` varchar(128) NOT NULL,
  `phone_hash` varchar(64) NOT NULL,
  `phone_tail` varchar(4) NOT NULL,
  `unionid` varchar(64) DEFAULT NULL,
  `status` varchar(10) NOT NULL,
  `visit_count` int(11) NOT NULL,
  `home_branch_id` varchar(64) DEFAULT NULL,
  `joined_on` varchar(10) NOT NULL,
  `joined_at` bigint(20) NOT NULL,
  `wallet_frozen` int(11) NOT NULL DEFAULT 0,
  `erased_at` bigint(20) DEFAULT NULL,
  `merged_into` varchar(64) DEFAULT NULL,
  `confirm_from_fen` bigint(20) DEFAULT NULL,
  `quiet_from` int(11) DEFAULT 1320,
  `quiet_to` int(11) DEFAULT 480,
  `payments_begun` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_member_card` (`card_number`),
  KEY `ix_member_home_branch` (`home_branch_id`,`joined_on`),
  KEY `ix_member_joined` (`joined_on`,`home_branch_id`),
  KEY `ix_member_phone_tail` (`phone_tail`,`id`),
  KEY `ix_member_name` (`name`),
  KEY `ix_member_merged_into` (`merged_into`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_branch` (
  `branch_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `last_on` varchar(10) NOT NULL,
  PRIMARY KEY (`branch_id`,`member_id`),
  KEY `ix_member_branch_member` (`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_consent` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `version` varchar(32) NOT NULL,
  `text_hash` varchar(64) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_consent_member` (`member_id`),
  KEY `ix_member_consent_version` (`version`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_day` (
  `member_id` varchar(64) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `visits` int(11) NOT NULL,
  `spent_fen` bigint(20) NOT NULL,
  PRIMARY KEY (`member_id`,`business_date`,`branch_id`),
  KEY `ix_member_day_date` (`business_date`,`branch_id`,`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_device` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `installation_id` varchar(64) NOT NULL,
  `label` varchar(40) NOT NULL,
  `handle` varchar(9) NOT NULL,
  `handle_issued_at` bigint(20) NOT NULL,
  `previous_handle` varchar(9) DEFAULT NULL,
  `previous_handle_until` bigint(20) DEFAULT NULL,
  `key_generation` int(11) NOT NULL,
  `last_step` int(11) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_member_device_handle` (`handle`),
  KEY `ix_member_device_member` (`member_id`),
  KEY `ix_member_device_previous` (`previous_handle`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_hand_day` (
  `business_date` varchar(10) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `acts` int(11) NOT NULL,
  PRIMARY KEY (`business_date`,`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_identity` (
  `id` varchar(64) NOT NULL,
  `app_id` varchar(32) NOT NULL,
  `openid` varchar(64) NOT NULL,
  `unionid` varchar(64) DEFAULT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_identity_member` (`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_import` (
  `id` varchar(64) NOT NULL,
  `file_name` varchar(120) NOT NULL,
  `kind` varchar(4) NOT NULL,
  `size_bytes` int(11) NOT NULL,
  `status` varchar(12) NOT NULL,
  `failure` varchar(24) DEFAULT NULL,
  `columns` text NOT NULL,
  `row_count` int(11) NOT NULL,
  `rows_done` int(11) NOT NULL,
  `last_line` int(11) NOT NULL,
  `mapping` text DEFAULT NULL,
  `sums` text DEFAULT NULL,
  `imported` int(11) NOT NULL,
  `rolled_back` int(11) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `staff_phone_hash` varchar(64) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `changed_at` bigint(20) NOT NULL,
  `round` int(11) NOT NULL DEFAULT 0,
  `file_hash` varchar(64) DEFAULT NULL,
  `imported_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_import_file` (`file_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_import_chunk` (
  `import_id` varchar(64) NOT NULL,
  `chunk` int(11) NOT NULL,
  `last_line` int(11) NOT NULL,
  `sealed` text NOT NULL,
  PRIMARY KEY (`import_id`,`chunk`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_import_part` (
  `import_id` varchar(64) NOT NULL,
  `part` int(11) NOT NULL,
  `bytes` int(11) NOT NULL,
  `sealed` text NOT NULL,
  PRIMARY KEY (`import_id`,`part`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_import_problem` (
  `import_id` varchar(64) NOT NULL,
  `step` varchar(10) NOT NULL,
  `line` int(11) NOT NULL,
  `code` varchar(24) NOT NULL,
  `same_as` int(11) DEFAULT NULL,
  PRIMARY KEY (`import_id`,`step`,`line`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_import_row` (
  `id` varchar(64) NOT NULL,
  `import_id` varchar(64) NOT NULL,
  `line` int(11) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `is_new` int(11) NOT NULL,
  `status` varchar(12) NOT NULL,
  `points` bigint(20) NOT NULL,
  `principal_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `growth` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_import_row_import` (`import_id`,`line`),
  KEY `ix_member_import_row_member` (`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_merge` (
  `id` varchar(64) NOT NULL,
  `from_id` varchar(64) NOT NULL,
  `into_id` varchar(64) NOT NULL,
  `status` varchar(10) NOT NULL,
  `facts` text NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `at` bigint(20) NOT NULL,
  `undone_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_merge_from` (`from_id`),
  KEY `ix_member_merge_into` (`into_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_note` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `text` varchar(200) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_note_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_phone` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_preference` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `topic` varchar(12) NOT NULL,
  `wanted` int(11) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_preference_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_profile` (
  `id` varchar(64) NOT NULL,
  `gender` varchar(10) DEFAULT NULL,
  `birthday` varchar(10) DEFAULT NULL,
  `birthday_sets` int(11) NOT NULL,
  `own_fields` text NOT NULL,
  `updated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_session` (
  `id` varchar(64) NOT NULL,
  `identity_id` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_session_identity` (`identity_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_summary` (
  `id` varchar(64) NOT NULL,
  `points` bigint(20) NOT NULL,
  `wallet_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `growth` bigint(20) NOT NULL,
  `spent_fen` bigint(20) NOT NULL,
  `first_visit_on` varchar(10) DEFAULT NULL,
  `last_visit_on` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_summary_points` (`points`,`id`),
  KEY `ix_member_summary_wallet` (`wallet_fen`,`id`),
  KEY `ix_member_summary_growth` (`growth`,`id`),
  KEY `ix_member_summary_visit` (`last_visit_on`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_tag` (
  `member_id` varchar(64) NOT NULL,
  `tag` varchar(16) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`member_id`,`tag`),
  KEY `ix_member_tag_tag` (`tag`,`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `merchant` (
  `id` varchar(64) NOT NULL,
  `name` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `pay_mchid` varchar(32) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `misuse_report` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) DEFAULT NULL,
  `sale_id` varchar(64) DEFAULT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_misuse_report_at` (`at`),
  KEY `ix_misuse_report_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `outbox_message` (
  `id` varchar(64) NOT NULL,
  `topic` varchar(64) NOT NULL,
  `payload` text NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `attempts` int(11) NOT NULL,
  `lease_until` bigint(20) DEFAULT NULL,
  `lease_by` varchar(64) DEFAULT NULL,
  `buried_at` bigint(20) DEFAULT NULL,
  `last_error` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_outbox_message_due` (`buried_at`,`due_at`,`id`),
  KEY `ix_outbox_message_lease` (`lease_by`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `owed_day` (
  `business_date` varchar(10) NOT NULL,
  `principal_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `points` bigint(20) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`business_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `pay_order` (
  `id` varchar(64) NOT NULL,
  `mchid` varchar(32) NOT NULL,
  `appid` varchar(32) NOT NULL,
  `way` varchar(10) NOT NULL,
  `purpose` varchar(10) NOT NULL,
  `purpose_id` varchar(64) NOT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `open_key` varchar(80) DEFAULT NULL,
  `openid` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) NOT NULL,
  `total_fen` bigint(20) NOT NULL,
  `description` varchar(127) NOT NULL,
  `terms` text NOT NULL,
  `status` varchar(10) NOT NULL,
  `prepay_id` varchar(64) DEFAULT NULL,
  `code_url` varchar(200) DEFAULT NULL,
  `transaction_id` varchar(32) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `prepaid_at` bigint(20) DEFAULT NULL,
  `paid_at` bigint(20) DEFAULT NULL,
  `credited_at` bigint(20) DEFAULT NULL,
  `closed_at` bigint(20) DEFAULT NULL,
  `next_check_at` bigint(20) DEFAULT NULL,
  `checks` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_pay_order_transaction` (`transaction_id`),
  UNIQUE KEY `uq_pay_order_open` (`open_key`),
  KEY `ix_pay_order_check` (`next_check_at`),
  KEY `ix_pay_order_member` (`member_id`,`id`),
  KEY `ix_pay_order_created` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `pay_problem` (
  `id` varchar(80) NOT NULL,
  `mchid` varchar(32) NOT NULL,
  `out_trade_no` varchar(64) NOT NULL,
  `transaction_id` varchar(32) DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `detail` varchar(200) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `at` bigint(20) NOT NULL,
  `resolved_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_pay_problem_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `pay_refund` (
  `id` varchar(64) NOT NULL,
  `order_id` varchar(64) DEFAULT NULL,
  `mchid` varchar(32) DEFAULT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) NOT NULL,
  `purpose` varchar(10) NOT NULL,
  `purpose_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `total_fen` bigint(20) NOT NULL,
  `reason` varchar(80) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `terms` text NOT NULL,
  `status` varchar(10) NOT NULL,
  `refund_id` varchar(64) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `asked_at` bigint(20) DEFAULT NULL,
  `ended_at` bigint(20) DEFAULT NULL,
  `next_check_at` bigint(20) DEFAULT NULL,
  `checks` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_pay_refund_order` (`order_id`,`id`),
  KEY `ix_pay_refund_purpose` (`purpose_id`,`id`),
  KEY `ix_pay_refund_check` (`next_check_at`),
  KEY `ix_pay_refund_created` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `physical_card` (
  `id` varchar(64) NOT NULL,
  `batch_id` varchar(64) NOT NULL,
  `serial` int(11) NOT NULL,
  `status` varchar(10) NOT NULL,
  `holder_id` varchar(64) DEFAULT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `bound_at` bigint(20) DEFAULT NULL,
  `blocked_at` bigint(20) DEFAULT NULL,
  `block_reason` varchar(60) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_physical_card_holder` (`holder_id`),
  KEY `ix_physical_card_batch` (`batch_id`,`serial`),
  KEY `ix_physical_card_member` (`member_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `process_lease` (
  `id` varchar(64) NOT NULL,
  `holder` varchar(64) NOT NULL,
  `beat` int(11) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `product` (
  `id` varchar(64) NOT NULL,
  `code` varchar(32) DEFAULT NULL,
  `name` varchar(64) NOT NULL,
  `category` varchar(32) DEFAULT NULL,
  `brand` varchar(32) DEFAULT NULL,
  `unit` varchar(8) NOT NULL,
  `price_fen` bigint(20) NOT NULL,
  `by_weight` int(11) NOT NULL,
  `branch_ids` text DEFAULT NULL,
  `status` varchar(4) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `changed_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_product_code` (`code`),
  KEY `ix_product_status` (`status`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `reconciliation_day` (
  `id` varchar(64) NOT NULL,
  `mchid` varchar(32) NOT NULL,
  `date` varchar(10) NOT NULL,
  `status` varchar(10) NOT NULL,
  `bill_rows` int(11) NOT NULL,
  `matched` int(11) NOT NULL,
  `counts` text NOT NULL,
  `actions` int(11) NOT NULL,
  `bill_paid_fen` bigint(20) NOT NULL,
  `bill_refund_fen` bigint(20) NOT NULL,
  `ours_paid_fen` bigint(20) NOT NULL,
  `ours_refund_fen` bigint(20) NOT NULL,
  `ledger_paid_fen` bigint(20) NOT NULL,
  `ledger_refund_fen` bigint(20) NOT NULL,
  `fee_milli_fen` bigint(20) NOT NULL,
  `sha1` varchar(40) DEFAULT NULL,
  `problem` varchar(40) DEFAULT NULL,
  `ran_at` bigint(20) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `reconciliation_difference` (
  `id` varchar(64) NOT NULL,
  `day_id` varchar(64) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `what` varchar(10) NOT NULL,
  `detail` varchar(40) NOT NULL,
  `needs_action` int(11) NOT NULL,
  `out_trade_no` varchar(64) NOT NULL,
  `out_refund_no` varchar(64) DEFAULT NULL,
  `transaction_id` varchar(32) DEFAULT NULL,
  `bill_fen` bigint(20) DEFAULT NULL,
  `ours_fen` bigint(20) DEFAULT NULL,
  `ledger_fen` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_reconciliation_difference_day` (`day_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `recovery` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `claimant_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `status` varchar(10) NOT NULL,
  `proof` varchar(10) NOT NULL,
  `note` varchar(120) NOT NULL,
  `opened_by` varchar(64) NOT NULL,
  `opened_at` bigint(20) NOT NULL,
  `ready_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `ended_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_recovery_branch` (`branch_id`,`opened_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `rollup_mark` (
  `writer` varchar(64) NOT NULL,
  `seq` int(11) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`writer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sale` (
  `id` varchar(64) NOT NULL,
  `number` varchar(24) NOT NULL,
  `status` varchar(16) NOT NULL,
  `visit_id` varchar(64) DEFAULT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `tier_name` varchar(32) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `lines` text NOT NULL,
  `payable_fen` bigint(20) NOT NULL,
  `points_burned` bigint(20) NOT NULL,
  `points_earned` bigint(20) NOT NULL,
  `growth_earned` bigint(20) NOT NULL,
  `principal_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `rest_fen` bigint(20) NOT NULL,
  `unconfirmed_fen` bigint(20) NOT NULL,
  `rest_method` varchar(10) DEFAULT NULL,
  `wallet_after_fen` bigint(20) NOT NULL,
  `points_after` bigint(20) NOT NULL,
  `transactions` text NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `paid_at` bigint(20) NOT NULL,
  `undone_at` bigint(20) DEFAULT NULL,
  `undone_by` varchar(64) DEFAULT NULL,
  `payments` text DEFAULT NULL,
  `pay_order_id` varchar(64) DEFAULT NULL,
  `claim_hash` varchar(64) DEFAULT NULL,
  `claimed_at` bigint(20) DEFAULT NULL,
  `refunded_fen` bigint(20) NOT NULL DEFAULT 0,
  `refunded` text DEFAULT NULL,
  `items` text DEFAULT NULL,
  `items_back` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_sale_visit` (`visit_id`),
  UNIQUE KEY `uq_sale_claim` (`claim_hash`),
  KEY `ix_sale_branch_day` (`branch_id`,`business_date`,`status`),
  KEY `ix_sale_branch` (`branch_id`,`id`),
  KEY `ix_sale_member` (`member_id`,`id`),
  KEY `ix_sale_number` (`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sale_confirmation` (
  `id` varchar(64) NOT NULL,
  `visit_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `quote_hash` varchar(64) NOT NULL,
  `payable_fen` bigint(20) NOT NULL,
  `wallet_fen` bigint(20) NOT NULL,
  `points_burned` bigint(20) NOT NULL,
  `rest_fen` bigint(20) NOT NULL,
  `status` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_sale_confirmation_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sale_refund` (
  `id` varchar(64) NOT NULL,
  `sale_id` varchar(64) NOT NULL,
  `member_id` varchar(64) DEFAULT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `refunded_fen` bigint(20) NOT NULL,
  `parts` text NOT NULL,
  `points_owed` bigint(20) NOT NULL,
  `reason` varchar(60) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `items` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_sale_refund_sale` (`sale_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `schedule_run` (
  `id` varchar(128) NOT NULL,
  `job` varchar(64) NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `status` varchar(10) NOT NULL,
  `attempts` int(11) NOT NULL,
  `lease_until` bigint(20) NOT NULL,
  `lease_by` varchar(64) NOT NULL,
  `ended_at` bigint(20) DEFAULT NULL,
  `last_error` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_schedule_run_due` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `schema_migration` (
  `id` varchar(64) NOT NULL,
  `ran_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `setting` (
  `id` varchar(64) NOT NULL,
  `value` text NOT NULL,
  `version` int(11) NOT NULL,
  `updated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `shift` (
  `id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `till` varchar(20) NOT NULL,
  `drawer_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `status` varchar(8) NOT NULL,
  `float_fen` bigint(20) NOT NULL,
  `opened_at` bigint(20) NOT NULL,
  `closed_at` bigint(20) DEFAULT NULL,
  `closed_by` varchar(64) DEFAULT NULL,
  `in_fen` bigint(20) NOT NULL,
  `out_fen` bigint(20) NOT NULL,
  `line_count` int(11) NOT NULL,
  `expected_fen` bigint(20) DEFAULT NULL,
  `counted_fen` bigint(20) DEFAULT NULL,
  `reason` varchar(60) DEFAULT NULL,
  `last_count_fen` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_shift_branch` (`branch_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `shift_drawer` (
  `id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `till` varchar(20) NOT NULL,
  `shift_id` varchar(64) DEFAULT NULL,
  `last_count_fen` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `shift_line` (
  `id` varchar(64) NOT NULL,
  `shift_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `occurred_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_shift_line_shift` (`shift_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff` (
  `id` varchar(64) NOT NULL,
  `name` varchar(32) NOT NULL,
  `phone_hash` varchar(64) NOT NULL,
  `phone_sealed` varchar(128) NOT NULL,
  `role` varchar(16) NOT NULL,
  `status` varchar(10) NOT NULL,
  `password_hash` varchar(160) NOT NULL,
  `failed_sign_ins` int(11) NOT NULL,
  `locked_until` bigint(20) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_staff_phone` (`phone_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_branch` (
  `staff_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  PRIMARY KEY (`staff_id`,`branch_id`),
  KEY `ix_staff_branch_branch` (`branch_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_code` (
  `id` varchar(64) NOT NULL,
  `purpose` varchar(10) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `name` varchar(32) DEFAULT NULL,
  `phone_hash` varchar(64) NOT NULL,
  `phone_sealed` varchar(128) NOT NULL,
  `role` varchar(16) DEFAULT NULL,
  `branch_ids` text NOT NULL,
  `created_by` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `used_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_lock` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `act` varchar(16) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `locked_at` bigint(20) NOT NULL,
  `lifted_at` bigint(20) DEFAULT NULL,
  `lifted_by` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_staff_lock_staff` (`staff_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_pin` (
  `id` varchar(64) NOT NULL,
  `pin_hash` varchar(160) NOT NULL,
  `failed` int(11) NOT NULL,
  `locked_until` bigint(20) DEFAULT NULL,
  `set_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_session` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_staff_session_staff` (`staff_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_tally` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `act` varchar(16) NOT NULL,
  `period` varchar(13) NOT NULL,
  `times` int(11) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `staff_wechat` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `bound_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_staff_wechat_staff` (`staff_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `tier_day` (
  `branch_id` varchar(64) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `level` int(11) NOT NULL,
  `members` int(11) NOT NULL,
  PRIMARY KEY (`branch_id`,`business_date`,`level`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `top_up` (
  `id` varchar(64) NOT NULL,
  `visit_id` varchar(64) DEFAULT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `method` varchar(10) NOT NULL,
  `principal_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `paid_at` bigint(20) NOT NULL,
  `plan_id` varchar(64) DEFAULT NULL,
  `pay_order_id` varchar(64) DEFAULT NULL,
  `points` bigint(20) NOT NULL DEFAULT 0,
  `refunded_fen` bigint(20) NOT NULL DEFAULT 0,
  `lapsed_fen` bigint(20) NOT NULL DEFAULT 0,
  `refund_asked_at` bigint(20) DEFAULT NULL,
  `refund_reason` varchar(80) DEFAULT NULL,
  `refund_declined_at` bigint(20) DEFAULT NULL,
  `refund_decline_reason` varchar(80) DEFAULT NULL,
  `lifted` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_top_up_visit` (`visit_id`),
  KEY `ix_top_up_member` (`member_id`,`id`),
  KEY `ix_top_up_branch` (`branch_id`,`id`),
  KEY `ix_top_up_asked` (`refund_asked_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `top_up_plan` (
  `id` varchar(64) NOT NULL,
  `name` varchar(32) NOT NULL,
  `pay_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `instalments` int(11) NOT NULL,
  `points` bigint(20) NOT NULL,
  `tier_level` int(11) DEFAULT NULL,
  `valid_from` varchar(10) NOT NULL,
  `valid_until` varchar(10) DEFAULT NULL,
  `branch_ids` text NOT NULL,
  `first_time_only` int(11) NOT NULL,
  `per_member_max` int(11) DEFAULT NULL,
  `is_usual` int(11) NOT NULL,
  `status` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `visit` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `device_id` varchar(64) DEFAULT NULL,
  `code_hash` varchar(64) DEFAULT NULL,
  `earn_only` int(11) NOT NULL,
  `in_contact` int(11) NOT NULL,
  `identified_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_visit_code` (`code_hash`),
  KEY `ix_visit_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `visit_request` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `status` varchar(10) NOT NULL,
  `visit_id` varchar(64) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_visit_request_member` (`member_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `wallet_holder` (
  `id` varchar(64) NOT NULL,
  `wallet_owner` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `status` varchar(10) NOT NULL,
  `per_sale_fen` bigint(20) DEFAULT NULL,
  `per_day_fen` bigint(20) DEFAULT NULL,
  `per_month_fen` bigint(20) DEFAULT NULL,
  `weekdays` text NOT NULL,
  `from_minute` int(11) NOT NULL,
  `to_minute` int(11) NOT NULL,
  `branch_ids` text DEFAULT NULL,
  `joined_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_wallet_holder_owner` (`wallet_owner`,`status`),
  KEY `ix_wallet_holder_member` (`member_id`,`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `wallet_invite` (
  `id` varchar(64) NOT NULL,
  `code_hash` varchar(64) NOT NULL,
  `per_sale_fen` bigint(20) DEFAULT NULL,
  `per_day_fen` bigint(20) DEFAULT NULL,
  `per_month_fen` bigint(20) DEFAULT NULL,
  `weekdays` text NOT NULL,
  `from_minute` int(11) NOT NULL,
  `to_minute` int(11) NOT NULL,
  `branch_ids` text DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `used_by` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_wallet_invite_code` (`code_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `wallet_spend` (
  `id` varchar(64) NOT NULL,
  `wallet_owner` varchar(64) NOT NULL,
  `holder_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `status` varchar(10) NOT NULL,
  `spent_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_wallet_spend_owner` (`wallet_owner`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `api_key` VALUES ('key_01m82ex6kwvt5xp27rhm81nxjr', 'stf_01m82ex6kwvt5xp27rhm81nxjq', 'brn_01m82ex604abe6zs9je6a37prv', '收银机', '951a1cc7088dbbd10346bef5caeeb0e1dce28ce2c4596a7b9a24f405b68325d7', '02lQ', '[\"sale.take\"]', NULL, 1, 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798217000, NULL, NULL, NULL, NULL);
INSERT INTO `approval` VALUES ('apr_01m82ex6je0j9fgk3y7psk501y', 'saleUndo', 'waiting', 'stf_01m82ex60hn8rv1kjg5462vff8', 'brn_01m82ex604abe6zs9je6a37prv', 'sal_01m82ex6a81wz2q8xc4p630p2h', 'mem_01m82ex674rnez656fz30t9mka', '59108c20f0e62e6dea9a764efce63f2136969ebed3032131a0163f29cd87d8dd', NULL, 'wUzpYtfsqgA9I9oe1unKdlAmQdqdi56JwBEW_-xe-IY', '点错了', 1773798217000, 1773800017000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex61mf33k6akn1a5kcmg7', 'stf_01m82ex60hn8rv1kjg5462vff8', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex634g9q4p1f60kc8ah7w', 'stf_01m82ex61yzdm9vcfk839tkrzs', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex64f3gfk4k6yy2fbmdx2', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex65j6v7ybg482dhk0nd1', 'stf_01m82ex64me82zk9akc5hgsyjz', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex67z3z9yns7txfv72tj7', 'stf_01m82ex60hn8rv1kjg5462vff8', 'wallet.topUpCash', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"topUpId\":\"top_01m82ex67xmn8da7j9k9njsq44\",\"principalFen\":30000,\"bonusFen\":0,\"approvalId\":null}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex686csdbdmw84jye7k4c', 'stf_01m82ex60hn8rv1kjg5462vff8', 'wallet.topUpCash', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"topUpId\":\"top_01m82ex684gat3f53sqnx135yf\",\"principalFen\":100,\"bonusFen\":0,\"approvalId\":null}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex69f65ypqa4393nn3tf9', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.identify', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{}', 1773798157000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6abmxwttjdkqvr6gaw7', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.checkout', 'brn_01m82ex604abe6zs9je6a37prv', 'sal_01m82ex6a81wz2q8xc4p630p2h', '{\"payableFen\":900,\"walletFen\":900}', 1773798157000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6b4yts733hznc03gaja', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.identify', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{}', 1773798187000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6bvh4cc572fre10wyj8', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.checkout', 'brn_01m82ex604abe6zs9je6a37prv', 'sal_01m82ex6bsn27jd67eb428gf96', '{\"payableFen\":900,\"walletFen\":0}', 1773798187000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6ctrgskaqwz42x9kycc', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.identify', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6djx4cngath7a98p2f7', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.askConfirmation', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"payableFen\":24500}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6fyn0are4aqpyf6smxg', 'stf_01m82ex64me82zk9akc5hgsyjz', 'reconciliation.run', NULL, '2026-03-16@1900000109', '{\"mchid\":\"1900000109\",\"date\":\"2026-03-16\",\"status\":\"green\",\"actions\":0}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6hn5x7p3mqyck97yf4f', 'stf_01m82ex64me82zk9akc5hgsyjz', 'companyWallet.create', 'brn_01m82ex604abe6zs9je6a37prv', 'wal_01m82ex6hmncvmk8mrh2n61nea', '{}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6j3pmpp81ev5fzghqtv', 'stf_01m82ex64me82zk9akc5hgsyjz', 'companyWallet.setHolder', 'brn_01m82ex604abe6zs9je6a37prv', 'wal_01m82ex6hmncvmk8mrh2n61nea', '{\"holderId\":\"hld_79jwwbmjxzn55as8gjmbjxhjt2\",\"status\":\"active\",\"perSaleFen\":null,\"perDayFen\":null,\"perMonthFen\":null,\"approvalId\":null}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6je0j9fgk3y7psk501z', 'stf_01m82ex60hn8rv1kjg5462vff8', 'approval.ask', 'brn_01m82ex604abe6zs9je6a37prv', 'apr_01m82ex6je0j9fgk3y7psk501y', '{\"kind\":\"saleUndo\",\"subject\":\"sal_01m82ex6a81wz2q8xc4p630p2h\",\"amountFen\":null,\"reason\":\"点错了\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6jnwk4d6wvjf067z41n', 'stf_01m82ex60hn8rv1kjg5462vff8', 'shift.open', 'brn_01m82ex604abe6zs9je6a37prv', 'shf_01m82ex6jm5ptepfbr735t8n4h', '{\"till\":\"x6jjxt5xp7bw4sqm7n1c\",\"floatFen\":100,\"lastCountFen\":null}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6jy89hdwg18zc4m7nyz', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'product.create', NULL, 'prd_01m82ex6jxm8bykn3mh3cag37m', '{\"name\":\"珍珠奶茶\",\"priceFen\":1800,\"status\":\"on\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6ka867dttm5vy3md6vf', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.hold', 'brn_01m82ex604abe6zs9je6a37prv', 'hsl_01m82ex6k8p0bg6f9p2qp3pjhx', '{\"amountFen\":100}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6kgt965gyhh6vr9zx3y', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.hold', 'brn_01m82ex604abe6zs9je6a37prv', 'hsl_01m82ex6kfhgw8qt7g903hwtb2', '{\"amountFen\":100}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6m5djqyd9g2vjwdeyfg', 'stf_01m82ex64me82zk9akc5hgsyjz', 'apiKey.create', 'brn_01m82ex604abe6zs9je6a37prv', 'key_01m82ex6kwvt5xp27rhm81nxjr', '{\"name\":\"收银机\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6mfybc00yn1mnb3ydqz', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.start', NULL, 'imp_01m82ex6mc4ngwbx8zmvysey6w', '{\"fileName\":\"会员.csv\",\"kind\":\"csv\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6mse0qs57mn99ckvwpb', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.askIdentify', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6nc6mdbxvbg0tvad0m3', 'stf_01m82ex64me82zk9akc5hgsyjz', 'physicalCard.createBatch', 'brn_01m82ex604abe6zs9je6a37prv', 'cbt_01m82ex6n8e4xfj7efetj4e9tc', '{\"name\":\"第一批\",\"count\":2}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6r7a9jn6mb9q3ewf9x1', 'stf_01m82ex64me82zk9akc5hgsyjz', 'recovery.open', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"claimantId\":\"mem_01m82ex6q729casax7v5q84x99\",\"proof\":\"receipts\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6rgq98e5yhvn96vzsde', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'member.addTag', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"tag\":\"少糖\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6rr892415zxvjj6d1r5', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'member.addNote', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"noteId\":\"nte_01m82ex6rpk6pfs6dz9pvhj7q4\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6t40ysf2gdvnq77af40', NULL, 'member.reportMisuse', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '{\"saleId\":null}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6tgd1e4tdtmvhg0wy43', 'stf_01m82ex64me82zk9akc5hgsyjz', 'staff.invite', 'brn_01m82ex604abe6zs9je6a37prv', NULL, '{\"name\":\"小满\",\"role\":\"cashier\",\"branches\":1,\"branchIds\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6vkbbyy9zept8mw0h3n', 'stf_01m82ex64me82zk9akc5hgsyjz', 'staff.setPin', NULL, 'stf_01m82ex64me82zk9akc5hgsyjz', '{}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex6x45tm14pk0qmzqawhd', 'stf_01m82ex60hn8rv1kjg5462vff8', 'wallet.topUpCash', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex6wa863en9hgykec9fcm', '{\"topUpId\":\"top_01m82ex6x3254ydgrywcexyp11\",\"principalFen\":20000,\"bonusFen\":0,\"approvalId\":null}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7094jqjxmf7vmyjh68b', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'topUp.refund', 'brn_01m82ex604abe6zs9je6a37prv', 'top_01m82ex6xy4rh4rbn2ztfng9k5', '{\"refundId\":\"rfd_01m82ex6zpnwhemw3caq2fgfn1\",\"amountFen\":5000,\"lapsedFen\":25,\"points\":0,\"reason\":\"顾客要求\",\"nobodyAsked\":null,\"approvalId\":null}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex725qs3v7bmjsjazcq6c', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.identify', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex6wa863en9hgykec9fcm', '{}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex72zwmcvk0fdtzc1pp87', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sale.checkout', 'brn_01m82ex604abe6zs9je6a37prv', 'sal_01m82ex72wwjtcbzk8cccv5g18', '{\"payableFen\":2700,\"walletFen\":2700}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex73f8m6fpba4m02vrrde', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'sale.refund', 'brn_01m82ex604abe6zs9je6a37prv', 'sal_01m82ex72wwjtcbzk8cccv5g18', '{\"refundId\":\"rfd_01m82ex73d502rkfeyz80rgbr7\",\"amountFen\":1000,\"moneyFen\":900,\"pointsBack\":100,\"wechatFen\":0,\"reason\":\"顾客退货\",\"approvalId\":null}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex75v84an9656bf0x6jym', 'stf_01m82ex60hn8rv1kjg5462vff8', 'wallet.topUpCash', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex753763v8p6gcn36c7kq', '{\"topUpId\":\"top_01m82ex75qs8w9exbbzpzjyq69\",\"principalFen\":900,\"bonusFen\":0,\"approvalId\":null}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex77hvr66qy49zeyv6w6s', 'stf_01m82ex64me82zk9akc5hgsyjz', 'member.merge', 'brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex753763v8p6gcn36c7kq', '{\"reason\":\"同一个人\",\"mergeId\":\"mrg_01m82ex77fgv74jbc2r7kbab1h\",\"fromId\":\"mem_01m82ex753763v8p6gcn36c7kq\",\"intoId\":\"mem_01m82ex76zyt8aqt33nyxr6s9r\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex77hvr66qy49zeyv6w6t', 'stf_01m82ex64me82zk9akc5hgsyjz', 'member.merge', NULL, 'mem_01m82ex76zyt8aqt33nyxr6s9r', '{\"reason\":\"同一个人\",\"mergeId\":\"mrg_01m82ex77fgv74jbc2r7kbab1h\",\"fromId\":\"mem_01m82ex753763v8p6gcn36c7kq\",\"intoId\":\"mem_01m82ex76zyt8aqt33nyxr6s9r\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex79y9mf6j2z2x8y7dnyw', NULL, 'member.eraseOwn', NULL, 'mem_01m82ex78jzrnm4dg7xsf8mrd1', '{}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7adjpv1ggvs4tafyrbv', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.start', NULL, 'imp_01m82ex7ab3s6e787q0h012r5w', '{\"fileName\":\"会员.csv\",\"kind\":\"csv\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7c7v8kt0e87n1z37zad', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.dryRun', 'brn_01m82ex604abe6zs9je6a37prv', 'imp_01m82ex7ab3s6e787q0h012r5w', '{\"fileName\":\"会员.csv\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7dpb3f9wcfhwz5rean6', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.commit', NULL, 'imp_01m82ex7ab3s6e787q0h012r5w', '{\"fileName\":\"会员.csv\",\"points\":120,\"principalFen\":8850,\"bonusFen\":1000,\"members\":1}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7et9w36adtfwewbxtv9', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.start', NULL, 'imp_01m82ex7erpdjvqqrpk47w85hv', '{\"fileName\":\"会员.csv\",\"kind\":\"csv\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7gac25d5b1mfp731a4x', 'stf_01m82ex64me82zk9akc5hgsyjz', 'memberImport.dryRun', 'brn_01m82ex604abe6zs9je6a37prv', 'imp_01m82ex7erpdjvqqrpk47w85hv', '{\"fileName\":\"会员.csv\"}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7n06emzqdsmtr4he7wt', 'stf_01m82ex7jhn8nxj87ead75ac10', 'session.staffSignIn', NULL, NULL, '{}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7qsckzc0bep73tpq8v1', 'stf_01m82ex7n4h4vmz1338ytmvgbh', 'session.staffSignIn', NULL, NULL, '{}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7s24w1wsngk7afe7gfk', 'stf_01m82ex7r0xrvg0894qa96187m', 'session.staffSignIn', NULL, NULL, '{}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7xra3y11sanxsz1j6md', 'stf_01m82ex7jhn8nxj87ead75ac10', 'wallet.topUpCash', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7tdfch9hdnbje0ec37z', '{\"topUpId\":\"top_01m82ex7xqsym52xw372abyqh2\",\"principalFen\":30000,\"bonusFen\":5000,\"approvalId\":null}', 1773798247000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7ypdxaea9tnhzc2k6rb', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7tdfch9hdnbje0ec37z', '{}', 1773798277000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex7zw2nyyhkjgwtgb2cbn', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.checkout', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex7zthbkhy0te5h8c1rxk', '{\"payableFen\":11544,\"walletFen\":11544}', 1773798277000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex80byqt20k55d89haa9a', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7vmrh96spy980exm19t', '{}', 1773798307000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex80we2h74nj5veg6cyj5', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.checkout', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex80txbe7cbk5x3gz9t1q', '{\"payableFen\":4550,\"walletFen\":0}', 1773798307000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex81k3ny76nk4kweah10n', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7vmrh96spy980exm19t', '{}', 1773798337000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex81z2asdwhz9a4z3n2vx', 'stf_01m82ex7jhn8nxj87ead75ac10', 'wallet.topUpCash', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7vmrh96spy980exm19t', '{\"topUpId\":\"top_01m82ex81xh7vrkc7zxs2ykat4\",\"principalFen\":10000,\"bonusFen\":0,\"approvalId\":null}', 1773798337000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex8339373eqsn41x7drn9', 'stf_01m82ex7jhn8nxj87ead75ac10', 'session.staffSignIn', NULL, NULL, '{}', 1773884737000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex840s6e2bv9pc39ybhbp', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7vmrh96spy980exm19t', '{}', 1773884767000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex8535k8eqsefan9hst3t', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.checkout', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex850k4pv99pd9z82pqmy', '{\"payableFen\":19900,\"walletFen\":10000}', 1773884767000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex87p38bxs3em5qqbxmn0', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7vmrh96spy980exm19t', '{}', 1773884797000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex88d4800cyygxkdjhmc1', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.checkout', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex88bhfny2rhm1n3h9hvj', '{\"payableFen\":2800,\"walletFen\":0}', 1773884797000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex88y9b799dce65vdq42s', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.undo', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex850k4pv99pd9z82pqmy', '{\"payableFen\":19900,\"reason\":null,\"approvalId\":null}', 1773884797000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex89r85zn1rhzvggh9twq', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7tdfch9hdnbje0ec37z', '{}', 1773884827000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex8aqz1zbdbdhqrpk86kb', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.checkout', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sal_01m82ex8adans390nyjd33jxfd', '{\"payableFen\":971,\"walletFen\":971}', 1773884827000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex8ca3gmdpgmrcf6fshw1', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.identify', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7tdfch9hdnbje0ec37z', '{}', 1773884857000);
INSERT INTO `audit_entry` VALUES ('adt_01m82ex8dayyae9tgqwrz1bb3s', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sale.askConfirmation', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mem_01m82ex7tdfch9hdnbje0ec37z', '{\"payableFen\":25280}', 1773884857000);
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t3', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-04-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t4', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-05-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t5', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-06-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t6', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-07-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t7', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-08-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t8', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-09-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5t9', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-10-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5ta', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-11-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5tb', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2026-12-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5tc', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2027-01-18', 'cancelled');
INSERT INTO `bonus_instalment` VALUES ('bin_01m82ex6z98v9j9tmga9dmh5td', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', 100, '2027-02-18', 'cancelled');
INSERT INTO `branch` VALUES ('brn_01m82ex604abe6zs9je6a37prv', 'mrc_01m82ex604abe6zs9je6a37prt', '春风路店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 0, 'open', 1773798127000);
INSERT INTO `branch` VALUES ('brn_01m82ex60dq31mhw4emvm92nje', 'mrc_01m82ex604abe6zs9je6a37prt', '湖滨店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 0, 'open', 1773798127000);
INSERT INTO `branch` VALUES ('brn_01m82ex7j8s2p1ky83fkdj4y5w', 'mrc_01m82ex604abe6zs9je6a37prt', '春风路店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 0, 'open', 1773798247000);
INSERT INTO `branch` VALUES ('brn_01m82ex7jbtyvcvj5arma90v9d', 'mrc_01m82ex604abe6zs9je6a37prt', '湖滨店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 4, 'open', 1773798247000);
INSERT INTO `card_batch` VALUES ('cbt_01m82ex6n8e4xfj7efetj4e9tc', 'brn_01m82ex604abe6zs9je6a37prv', '第一批', 2, 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798217000, NULL, '1zJQCcHuHeNQmG9yHFdDQ6BD3CrgBXRAG9gs0Tihols', 'yMdLY59wLez4pKMtpBeex-z2jmH8HNjwsgLezKbyCu4');
INSERT INTO `company_wallet` VALUES ('wal_01m82ex6hmncvmk8mrh2n61nea', '杭州青禾设计', '何会计', 'Y2w73JQh4dx53tot6VzJki0X+jfnqHhJYXh6BRINKwwhJ9Grt16N', 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 'active', 1773798217000, 'stf_01m82ex64me82zk9akc5hgsyjz');
INSERT INTO `daily_rollup` VALUES ('', '2026-01-01', 0, 0, 0, 0, 0, 0, 840, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO `daily_rollup` VALUES ('', '2026-03-18', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO `daily_rollup` VALUES ('*', '2026-01-01', 0, 0, 0, 0, 0, 0, 840, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO `daily_rollup` VALUES ('*', '2026-03-18', 3, 3600, 0, 0, 2, 0, 27, 200, 0, 0, 71000, 100, 2696, 4, 5000);
INSERT INTO `daily_rollup` VALUES ('brn_01m82ex604abe6zs9je6a37prv', '2026-03-18', 3, 3600, 0, 0, 2, 0, 27, 200, 0, 0, 71000, 100, 2696, 4, 5000);
INSERT INTO `day_spend` VALUES ('mem_01m82ex674rnez656fz30t9mka@2026-03-18', 900);
INSERT INTO `day_spend` VALUES ('mem_01m82ex6wa863en9hgykec9fcm@2026-03-18', 2000);
INSERT INTO `day_spend` VALUES ('mem_01m82ex7tdfch9hdnbje0ec37z@2026-03-18', 12544);
INSERT INTO `day_spend` VALUES ('mem_01m82ex7tdfch9hdnbje0ec37z@2026-03-19', 971);
INSERT INTO `day_spend` VALUES ('mem_01m82ex7vmrh96spy980exm19t@2026-03-19', 200);
INSERT INTO `held_sale` VALUES ('hsl_01m82ex6k8p0bg6f9p2qp3pjhx', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, '{\"amountFen\":100}', 100, 'held', NULL, '2026-03-18', 1773798217000);
INSERT INTO `held_sale` VALUES ('hsl_01m82ex6kfhgw8qt7g903hwtb2', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, '{\"amountFen\":100}', 100, 'held', NULL, '2026-03-18', 1773798217000);
INSERT INTO `idempotency_record` VALUES ('idn_0cf61d9371b452be9e9e6e6a3b|member.join|key_01m82ex6w233caqa88nmazt0hq', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\",\"cardNumber\":\"8880808382489593\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 29, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('idn_4976d7e0b66da0da7397193352|member.join|key_01m82ex66ardnfmwfa6461ms8g', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"cardNumber\":\"8876676828044926\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 2, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('idn_4faf46601f6dad6fb3a741fda9|member.join|key_01m82ex789n34e9e3h1jdvpzc4', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex78jzrnm4dg7xsf8mrd1\",\"cardNumber\":\"8878779414835166\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 48, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('idn_68e4cd7c2d82647a5e60460e71|member.join|key_01m82ex76m6stntany1mxwsesr', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex76zyt8aqt33nyxr6s9r\",\"cardNumber\":\"8868382994953541\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 45, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('idn_91c0f54c632f33350a45379690|member.join|key_01m82ex6gfjaksrnwf74gszr9q', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex6gp3acskkzsx8svmaf1\",\"cardNumber\":\"8806446753522170\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 13, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('idn_938d235f2cfc7669b87743b177|member.join|key_01m82ex7x5cj2a7gjfsb04vgh8', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex7xccngadx9k55zv6yac\",\"cardNumber\":\"8887606672666059\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 56, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('idn_93dab1371480a0c535bd82dd0c|member.join|key_01m82ex74pag2bhkyv7kvs0312', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex753763v8p6gcn36c7kq\",\"cardNumber\":\"8814880939237412\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 41, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('idn_c0ddd491a433a358901625c5b7|member.join|key_01m82ex7v8xwv7e97r5rejnfp0', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"cardNumber\":\"8837727572725224\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 54, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('idn_ce0ef21bbe4a2a7ba2ba4312f3|member.join|key_01m82ex6pd80m7ay6x0200a8hm', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex6q729casax7v5q84x99\",\"cardNumber\":\"8849319642955365\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 24, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('idn_d4a8674f2432002ee7374e15e1|member.join|key_01m82ex7swtcrtssfrcqg7f33n', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m82ex7tdfch9hdnbje0ec37z\",\"cardNumber\":\"8806711394689658\",\"linked\":false}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 52, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('mem_01m82ex674rnez656fz30t9mka|wallet.askInvoice|key_01m82ex68ebnw62qxexkgevn8m', '5c80ea7d73504469cf687f061cf816b32586bb14d709a21a42c4e852afe59ebc', '{\"invoiceId\":\"inv_01m82ex684gat3f53sqnx135yf\",\"amountFen\":100}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 6, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('mem_01m82ex674rnez656fz30t9mka|wallet.startTopUp|key_01m82ex6eamm6x0fv1gpd9k4tp', 'd08a78bcc3522c6accead021e2f396f71f7d86c2eb8d44ecd4ac7a4c45f2e4ed', '{\"orderId\":\"pay_01m82ex6eve0rbr54em8x0ab6b\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 10, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('mem_01m82ex6wa863en9hgykec9fcm|wallet.startTopUp|key_01m82ex6xa28j04p0q2y209kx0', '68175bc7994146f27fd55d5ecc53f2cbd9868c7b7688c1f258f3181ab6da87b2', '{\"orderId\":\"pay_01m82ex6xy4rh4rbn2ztfng9k6\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 32, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|approval.ask|key_01m82ex6j84kj7h20vnwqr3x9m', '262c291782a9677caad5eb947353609ac3c070c32b220e4993d32f4b1be1da82', '{\"approvalId\":\"apr_01m82ex6je0j9fgk3y7psk501y\",\"expiresAt\":1773800017000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 18, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|sale.checkout|key_01m82ex6a4z3aneczvm1yqkcxs', 'cfd98ca5f52db86e77652475d4657a1138ff762d2dba1d9433dbe39b90b449d3', '{\"saleId\":\"sal_01m82ex6a81wz2q8xc4p630p2h\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 7, 1773798157000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|sale.checkout|key_01m82ex6bmr0abw6d86re5zmz2', '1c5243420fea43aa2ec8c583a8e866795171635bebb4ecc06240dad8104e3c2e', '{\"saleId\":\"sal_01m82ex6bsn27jd67eb428gf96\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 8, 1773798187000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|sale.checkout|key_01m82ex72mdfaaf1kapx2skbgq', 'fcb2c8a0f3e514ca6ab052eda7d21f5481e743cabdbbc066abc7bd80d3a4303e', '{\"saleId\":\"sal_01m82ex72wwjtcbzk8cccv5g18\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 38, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|sale.hold|key_01m82ex6k5jqdx4sqcxg87rtax', '2b678167c425c412c262219bbfdef14622d199ab921131ba46529fd99834e9d2', '{\"heldId\":\"hsl_01m82ex6k8p0bg6f9p2qp3pjhx\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 21, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|sale.hold|key_01m82ex6kdhvcn46kv6x91f7rd', '2b678167c425c412c262219bbfdef14622d199ab921131ba46529fd99834e9d2', '{\"heldId\":\"hsl_01m82ex6kfhgw8qt7g903hwtb2\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 22, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8|shift.open|key_01m82ex6jjxt5xp7bw4sqm7n1d', '8f1008d4e7fd13c2f587a32cd51109c3ee7d9cc53dc0cb2e2ed934639e318e3a', '{\"shiftId\":\"shf_01m82ex6jm5ptepfbr735t8n4h\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 19, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e|product.create|key_01m82ex6jtswta216p1pchw7zs', '5509bcdf37d0fb73d38ef640859e4fc8121078a570b3b99d2e6fde4a001a019f', '{\"productId\":\"prd_01m82ex6jxm8bykn3mh3cag37m\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 20, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e|sale.refund|key_01m82ex733qbcj3q685a4s5ynp', 'e2b73596a5109a18cbd3871f31640f17ecb1336248a4ccf921fc25357827ade2', '{\"saleId\":\"sal_01m82ex72wwjtcbzk8cccv5g18\",\"refundId\":\"rfd_01m82ex73d502rkfeyz80rgbr7\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 39, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e|topUp.refund|key_01m82ex6zdb9gq9frqv20f13bg', 'cb45ace5fd01d79517bc9a363d8584dec0ce6f0b91c1f308993be125c8b4c971', '{\"refundId\":\"rfd_01m82ex6zpnwhemw3caq2fgfn1\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 35, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz|companyWallet.create|key_01m82ex6hhsc071ypwjdffp3r7', '9ac0963433a9576407f984d9cc31f2ed2155f57b1776c2915a1dae1158eb6a1a', '{\"walletId\":\"wal_01m82ex6hmncvmk8mrh2n61nea\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 16, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz|member.merge|key_01m82ex7790nztr9nx8zyyc1y7', '028c0d041aaca294101ca9ce025bc9b2084874c922afa888891c9809db56ea04', '{\"mergeId\":\"mrg_01m82ex77fgv74jbc2r7kbab1h\",\"after\":{\"principalFen\":900,\"bonusFen\":0,\"points\":40,\"growth\":0,\"visitCount\":0}}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 46, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz|recovery.open|key_01m82ex6qy5c9rqma6w1cdq4f8', '2e1302f6e8061f5b23643efd883f32c0cc88c69b81a5888a14419fc54df12be9', '{\"recoveryId\":\"rcv_01m82ex674rnez656fz30t9mka\",\"readyAt\":1773884617000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 25, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.checkout|key_01m82ex7zjvr165nmy417sst3h', 'eb814ef98d7cd3a0c02a75d4bc0893031fe23a35eba5fa328c8a3bfc361719e1', '{\"saleId\":\"sal_01m82ex7zthbkhy0te5h8c1rxk\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 60, 1773798277000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.checkout|key_01m82ex80rrmzah3h2bdekmeps', '4f6f064f72e22e575c5d07e785b029f1d7176e0ff29920949e3831984756a66c', '{\"saleId\":\"sal_01m82ex80txbe7cbk5x3gz9t1q\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 61, 1773798307000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.checkout|key_01m82ex84x83vrbmb263pa49ja', 'd44a4697b09ae26a1ca75489849c5c52c502079b0c4ecda7ee3c6f3486757a66', '{\"saleId\":\"sal_01m82ex850k4pv99pd9z82pqmy\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 63, 1773884767000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.checkout|key_01m82ex8873c7082b5yepr6zws', '40304021aa6af85e77f760ecaac56e02fa30dd1c3149ca5e4d4744011123c986', '{\"saleId\":\"sal_01m82ex88bhfny2rhm1n3h9hvj\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 64, 1773884797000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.checkout|key_01m82ex8a6er59tyjj1yqnmgyn', '32d906a3722c49f50e45803c1e53d1ba1d83a90f0473c758c632e0cb8194e133', '{\"saleId\":\"sal_01m82ex8adans390nyjd33jxfd\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 66, 1773884827000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|sale.undo|key_01m82ex88g6c9ybv9z0yn0yjfm', '99bb369627495823bfd714a8a5aab356fd368f96a9cf6aea8ba3b7f6e41eb8e5', '{\"saleId\":\"sal_01m82ex850k4pv99pd9z82pqmy\"}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 65, 1773884797000);
INSERT INTO `idempotency_record` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10|wallet.topUpCash|key_01m82ex81r3dn9mmv7g37h3bsv', '522a67ed0f9c6dc3924097de5206f23a9fcc94163ae1f4d8c5b8eb401c36bea0', '{\"topUpId\":\"top_01m82ex81xh7vrkc7zxs2ykat4\",\"principalFen\":10000,\"walletAfterFen\":10000,\"paidAt\":1773798337000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 62, 1773798337000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m82ex67xmn8da7j9k9njsq43', 'fund', '{\"topUpId\":\"top_01m82ex67xmn8da7j9k9njsq44\",\"principalFen\":30000,\"walletAfterFen\":30000,\"paidAt\":1773798127000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 4, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m82ex684gat3f53sqnx135ye', 'fund', '{\"topUpId\":\"top_01m82ex684gat3f53sqnx135yf\",\"principalFen\":100,\"walletAfterFen\":30100,\"paidAt\":1773798127000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 5, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m82ex6x3254ydgrywcexyp10', 'fund', '{\"topUpId\":\"top_01m82ex6x3254ydgrywcexyp11\",\"principalFen\":20000,\"walletAfterFen\":20000,\"paidAt\":1773798217000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 31, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m82ex75qs8w9exbbzpzjyq68', 'fund', '{\"topUpId\":\"top_01m82ex75qs8w9exbbzpzjyq69\",\"principalFen\":900,\"walletAfterFen\":900,\"paidAt\":1773798247000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 43, 1773798247000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m82ex7xqsym52xw372abyqh1', 'fund', '{\"topUpId\":\"top_01m82ex7xqsym52xw372abyqh2\",\"principalFen\":30000,\"walletAfterFen\":35000,\"paidAt\":1773798247000}', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 57, 1773798247000);
INSERT INTO `inbox_message` VALUES ('msg_01m82ex6mvxfsgabx3en8q7436', 'mem_01m82ex674rnez656fz30t9mka', 'device', '会员卡在新手机上启用', '「iPhone」现在也能出示您的会员码。', NULL, NULL, 'key_01m82ex6mvxfsgabx3en8q7435@mem_01m82ex674rnez656fz30t9mka', 1773798217000, NULL);
INSERT INTO `invoice_request` VALUES ('inv_01m82ex684gat3f53sqnx135yf', 'top_01m82ex684gat3f53sqnx135yf', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 100, 'personal', 'SaWnb8sdfnGi08olG3mujBcw2Z7buxwJ+2YJEcb1lj9u/rIrEXDC3UJEYWx+tsZBpWHLrFKbZdXvg/AHjAxeFeFZ12da+b44vApn7l1iWzNvCByLwIAUnwF/QpFT', 'asked', NULL, 1773798127000, NULL, NULL);
INSERT INTO `ledger_account` VALUES ('bonus:mem_01m82ex6wa863en9hgykec9fcm', 71);
INSERT INTO `ledger_account` VALUES ('bonus:mem_01m82ex7e6kpqyyhwz1vtks5ty', 1000);
INSERT INTO `ledger_account` VALUES ('bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 3212);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m82ex674rnez656fz30t9mka', 9);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m82ex6wa863en9hgykec9fcm', 18);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m82ex7tdfch9hdnbje0ec37z', 1324);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m82ex7vmrh96spy980exm19t', 73);
INSERT INTO `ledger_account` VALUES ('held:mem_01m82ex6wa863en9hgykec9fcm', 0);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex674rnez656fz30t9mka', 509);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex6wa863en9hgykec9fcm', 118);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex753763v8p6gcn36c7kq', 0);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex76zyt8aqt33nyxr6s9r', 40);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex7e6kpqyyhwz1vtks5ty', 120);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex7tdfch9hdnbje0ec37z', 248);
INSERT INTO `ledger_account` VALUES ('points:mem_01m82ex7vmrh96spy980exm19t', 0);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex674rnez656fz30t9mka', 29200);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex6wa863en9hgykec9fcm', 33204);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex753763v8p6gcn36c7kq', 0);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex76zyt8aqt33nyxr6s9r', 900);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex7e6kpqyyhwz1vtks5ty', 8850);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex7tdfch9hdnbje0ec37z', 19273);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m82ex7vmrh96spy980exm19t', 10000);
INSERT INTO `ledger_account` VALUES ('sys:points_debt:mem_01m82ex7vmrh96spy980exm19t', 127);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 1, 'a9c66dd748e2b5bd5f894f48b336edc1cc8063d68bf92f064b3c8970199999a9', '2adad71becbb19ab333e2a2117ebb4bc09874991c618183163a98130a1cb55b1', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 2, '2adad71becbb19ab333e2a2117ebb4bc09874991c618183163a98130a1cb55b1', 'd44e6acd3d754e4ce6b9b9fcfaa132109bac3f532613267f4058480e3c8781f0', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 3, 'd44e6acd3d754e4ce6b9b9fcfaa132109bac3f532613267f4058480e3c8781f0', '9fcc2ef4aca45dae535ff596e1bb8a55d321eb07df98f6ba8b63915231ea6485', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 4, '9fcc2ef4aca45dae535ff596e1bb8a55d321eb07df98f6ba8b63915231ea6485', 'd23d79bb9de81f65e51e68bfd3fda1333ac178c48a6ec6d962c19978873b36c9', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 5, 'd23d79bb9de81f65e51e68bfd3fda1333ac178c48a6ec6d962c19978873b36c9', '4986b57dd5a7196dfc117d760cc6b9f4b9ebd6eb04f6638aefe62bf9c7bf097a', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 6, '4986b57dd5a7196dfc117d760cc6b9f4b9ebd6eb04f6638aefe62bf9c7bf097a', '51989ef48b7af5d4b23216b67ef84b8dd1f59c1fee79d3a4ef13ae37dc80ce7c', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 7, '51989ef48b7af5d4b23216b67ef84b8dd1f59c1fee79d3a4ef13ae37dc80ce7c', '40967cbca28d25c88467df8d113415d30fbb5d90494004f7425bd433c9c2d9c2', 1, 1773798157000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 8, '40967cbca28d25c88467df8d113415d30fbb5d90494004f7425bd433c9c2d9c2', '1958f49476c4cc3db3fbb262923a6a56a5436c9933214b96ca221546bc9ce969', 1, 1773798187000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 9, '1958f49476c4cc3db3fbb262923a6a56a5436c9933214b96ca221546bc9ce969', '16cc80acb3a5d86237a3eddf686d72d2427dc6cb2e9c27d6a97ff9cff16ebc8c', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 10, '16cc80acb3a5d86237a3eddf686d72d2427dc6cb2e9c27d6a97ff9cff16ebc8c', '4634decca842eafef9dab8b37fca958ae74df16799fdea1f22a442d0a6578eab', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 11, '4634decca842eafef9dab8b37fca958ae74df16799fdea1f22a442d0a6578eab', 'aa1cf8898c94314c1603a2e1ee423b9cc868940261933fde6864c26a6f191435', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 12, 'aa1cf8898c94314c1603a2e1ee423b9cc868940261933fde6864c26a6f191435', 'c8034ea5b716199a24c118969fa02d254615557bd717d603436ede8c60ab6bbe', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 13, 'c8034ea5b716199a24c118969fa02d254615557bd717d603436ede8c60ab6bbe', '60f3f2e5ed9b394de18d6466b72eba3361a0cbb0237d966d63a5c29396ab0332', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 14, '60f3f2e5ed9b394de18d6466b72eba3361a0cbb0237d966d63a5c29396ab0332', 'cc032495a50f2aafe87b8a77cfaa898055513ab2d2e470d7213dd8be909e930f', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 15, 'cc032495a50f2aafe87b8a77cfaa898055513ab2d2e470d7213dd8be909e930f', 'c2d02dd52b7b35972ae43116b8330020421ac0b118f3dae8ad701c8140fac10a', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 16, 'c2d02dd52b7b35972ae43116b8330020421ac0b118f3dae8ad701c8140fac10a', '5a80d1e0f05f6fe3a6d1d932ffac15570270a48f1b9cdec82de0e04ef8ef09d9', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 17, '5a80d1e0f05f6fe3a6d1d932ffac15570270a48f1b9cdec82de0e04ef8ef09d9', '670f2f384dfb67fe4308c31d4adb22bc394f1721fd0c408f5a2601a7ec5ae811', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 18, '670f2f384dfb67fe4308c31d4adb22bc394f1721fd0c408f5a2601a7ec5ae811', 'c2462cd8c3a782049848e52b8d07f9bfbf20e24931b16f1c712a1851a1c370c7', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 19, 'c2462cd8c3a782049848e52b8d07f9bfbf20e24931b16f1c712a1851a1c370c7', 'f45096f8f248b8853f524cbaa2cdeff935ed53f2147efa4f26b4b84156cfa45e', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 20, 'f45096f8f248b8853f524cbaa2cdeff935ed53f2147efa4f26b4b84156cfa45e', '3c184db46f098652bc8dddd994471ec64f937ff37c01c0774b6fb5de1d540ef7', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 21, '3c184db46f098652bc8dddd994471ec64f937ff37c01c0774b6fb5de1d540ef7', 'dfc1773d510c15006e3c3443967807b42b67af385545c53d8a505cb628da1466', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 22, 'dfc1773d510c15006e3c3443967807b42b67af385545c53d8a505cb628da1466', '2ec39340a0988987ba68bcbd17df584d45744f24a9ec3da94ac55a90e83a44cc', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 23, '2ec39340a0988987ba68bcbd17df584d45744f24a9ec3da94ac55a90e83a44cc', '4f402da68e993c161473807727049b6a7b88202b506d9d76fbc8545c61b9ea15', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 24, '4f402da68e993c161473807727049b6a7b88202b506d9d76fbc8545c61b9ea15', 'aabe066906f77d312190df25220603da1b2b7bc4de4c0243501fa7fc705c4b11', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 25, 'aabe066906f77d312190df25220603da1b2b7bc4de4c0243501fa7fc705c4b11', 'b531ed68079b996dadd4ee990dffdd2936b5625e0648d594160a0a8303d1f955', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 26, 'b531ed68079b996dadd4ee990dffdd2936b5625e0648d594160a0a8303d1f955', 'ec28a7bc287cbcfd6bab2938ca26f56e7bdd0f4f15c3409520616cf0ff1efc06', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 27, 'ec28a7bc287cbcfd6bab2938ca26f56e7bdd0f4f15c3409520616cf0ff1efc06', '0463e2a6f917a24454b9dbb65a59f19755d414c5faba6a15d65082ccd53f8622', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 28, '0463e2a6f917a24454b9dbb65a59f19755d414c5faba6a15d65082ccd53f8622', '81386147801a5e8771ad65ce8f8bcf3e9d8c426c1677b901d937ab139db7fd7a', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 29, '81386147801a5e8771ad65ce8f8bcf3e9d8c426c1677b901d937ab139db7fd7a', '22fb1ea7cd955bfc213ad26c18aef51f863b94156a825663a717b5201bd3a633', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 30, '22fb1ea7cd955bfc213ad26c18aef51f863b94156a825663a717b5201bd3a633', '733779814030abdfcb9b7ff127162f2880b4efaf3f685b1124a61cf7e0af3f44', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 31, '733779814030abdfcb9b7ff127162f2880b4efaf3f685b1124a61cf7e0af3f44', '1342f9d12c59c2235eef487d79256ee4f72ff8e0ba2f99656639923c50e8c0d9', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 32, '1342f9d12c59c2235eef487d79256ee4f72ff8e0ba2f99656639923c50e8c0d9', 'dfca2e9706275b031ed2a56beb7f3381e61b64c940249482577f23fcfa193460', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 33, 'dfca2e9706275b031ed2a56beb7f3381e61b64c940249482577f23fcfa193460', '5ab494a31a827554cf4222f1500348d99e55632aeaffd4202b641fcfeefd6212', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 34, '5ab494a31a827554cf4222f1500348d99e55632aeaffd4202b641fcfeefd6212', 'fe3467489727fbb5d94936fe7fcc0c5e1cba25201a0a7c274637b0067cbcc857', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 35, 'fe3467489727fbb5d94936fe7fcc0c5e1cba25201a0a7c274637b0067cbcc857', 'ca2c95e10beadf543926728e2416a8cfb06de183dfe5ab4a0325b78487480336', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 36, 'ca2c95e10beadf543926728e2416a8cfb06de183dfe5ab4a0325b78487480336', '41e62f08d62075872a5fa7133924c3913f866df7de164aafd2c3a506706dddb1', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 37, '41e62f08d62075872a5fa7133924c3913f866df7de164aafd2c3a506706dddb1', 'e68162e52a67f3c787abb6bcafd9963f2aea1c38dd1ed29a6c292815020f6e05', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 38, 'e68162e52a67f3c787abb6bcafd9963f2aea1c38dd1ed29a6c292815020f6e05', 'cadcfc083f7f487f2029b4346aac9f92b017be5d9292b313d70621ebd3e2558d', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 39, 'cadcfc083f7f487f2029b4346aac9f92b017be5d9292b313d70621ebd3e2558d', 'c9144d6e15f5503de0ed3a5df95e8d4a3986d9f1e3be28998a7748d6fadcc4d3', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 40, 'c9144d6e15f5503de0ed3a5df95e8d4a3986d9f1e3be28998a7748d6fadcc4d3', '26b3a5e3fc232de86219d6d61c694585fed5365be5116f960f5a0d685f2be292', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 41, '26b3a5e3fc232de86219d6d61c694585fed5365be5116f960f5a0d685f2be292', '58995aa7ff65d2c56c313af565bddb871ce437e07dd3b202bbd9be3cc07d6fa4', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 42, '58995aa7ff65d2c56c313af565bddb871ce437e07dd3b202bbd9be3cc07d6fa4', '0a73cc418627fa558d87994e394e283360e4af41c9f7aa824db79c19487597c3', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 43, '0a73cc418627fa558d87994e394e283360e4af41c9f7aa824db79c19487597c3', '63794227fedad0248d29b504556a6430df20f1f334ad0b5ba28802f3b708d088', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 44, '63794227fedad0248d29b504556a6430df20f1f334ad0b5ba28802f3b708d088', 'e53ecb6c998fac65f1929a887cd2f0fa26cab683e5fe5069e8520a377906ffe2', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 45, 'e53ecb6c998fac65f1929a887cd2f0fa26cab683e5fe5069e8520a377906ffe2', 'aa46d4d5b55ee6ba4d726995584c1b638c3313034f5cd68e2195ea95948fe8ab', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 46, 'aa46d4d5b55ee6ba4d726995584c1b638c3313034f5cd68e2195ea95948fe8ab', 'e8d3157735f66e3e5aa61e0d101600d8f8b0491146a228272a0fd82f9df573f0', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 47, 'e8d3157735f66e3e5aa61e0d101600d8f8b0491146a228272a0fd82f9df573f0', '1f242aadc5766bda3dae973ca06c17158809c30b5a9f72b3c018b036f03fc387', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 48, '1f242aadc5766bda3dae973ca06c17158809c30b5a9f72b3c018b036f03fc387', 'b9121e889988da91707890157cead40ad5e69a1aff374faece17d7c13f02fc33', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 49, 'b9121e889988da91707890157cead40ad5e69a1aff374faece17d7c13f02fc33', '059c0ed3567f8b3db8436fef53f50748a5385e948bb9264846dc66ebff2b09b2', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 50, '059c0ed3567f8b3db8436fef53f50748a5385e948bb9264846dc66ebff2b09b2', 'eddd203cf4f7d595b519be74c89ffbb632f3d8a297ac1772e0a5bd9b99ee3746', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 51, 'eddd203cf4f7d595b519be74c89ffbb632f3d8a297ac1772e0a5bd9b99ee3746', '8a02b9735a7842b185e145cc0fbfd1fd29b0221e94a8908824fd74f0a3fc25e6', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 52, '8a02b9735a7842b185e145cc0fbfd1fd29b0221e94a8908824fd74f0a3fc25e6', '0fe44b31e99c99233cd134f9c8de6442bd99d68fb7fc0e15dd3ad2734afe682a', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 53, '0fe44b31e99c99233cd134f9c8de6442bd99d68fb7fc0e15dd3ad2734afe682a', '12880b41587010da8c3476643d0ed0a045ff7096e95a4992c9bd86d017a17671', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 54, '12880b41587010da8c3476643d0ed0a045ff7096e95a4992c9bd86d017a17671', 'cac42a23ce963f38331ba0a2c571cb0d4de21b2aeadb7776f27d8caacc4c5d68', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 55, 'cac42a23ce963f38331ba0a2c571cb0d4de21b2aeadb7776f27d8caacc4c5d68', 'e1ac8e596e751b43d64a3c58dfa6ecf7daaf62e67df9d39d1f33931f4514fd1f', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 56, 'e1ac8e596e751b43d64a3c58dfa6ecf7daaf62e67df9d39d1f33931f4514fd1f', '6d8bf257a4caa69bab7b06107b7e2555ebb512a00c400a18dc24d819c79baf63', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 57, '6d8bf257a4caa69bab7b06107b7e2555ebb512a00c400a18dc24d819c79baf63', 'fad68d3b5fd0c9d5060ea42fa551ce3fdc95c9ca9af8462c654db2b824223ad9', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 58, 'fad68d3b5fd0c9d5060ea42fa551ce3fdc95c9ca9af8462c654db2b824223ad9', '7fddc57748769b16cb6983bdc7e1947f129a0c09b8413a8b9691f0f302a2149c', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 59, '7fddc57748769b16cb6983bdc7e1947f129a0c09b8413a8b9691f0f302a2149c', 'a379d15245c2869ad75fc8c09ec6d23d4997a51e3d430a9c55b527e4b331cd4a', 1, 1773798247000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 60, 'a379d15245c2869ad75fc8c09ec6d23d4997a51e3d430a9c55b527e4b331cd4a', '0205df87d72c01a4f77750a9dd21a923e51b934ce9b25d15dae4a61684700013', 1, 1773798277000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 61, '0205df87d72c01a4f77750a9dd21a923e51b934ce9b25d15dae4a61684700013', '505f1d95be8d4bc4dfd8c034b20254b88f7cf7c93b5edd0455a99f4aca4ec370', 1, 1773798307000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 62, '505f1d95be8d4bc4dfd8c034b20254b88f7cf7c93b5edd0455a99f4aca4ec370', '64253dd06f407ad8d19ad87db883bbbfcaba89bb573f788a5edf5da9d7104820', 1, 1773798337000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 63, '64253dd06f407ad8d19ad87db883bbbfcaba89bb573f788a5edf5da9d7104820', 'c960b64fe061ade83e118e340b37c8b5bb9718b8d96348d59cca9b19216f0cbf', 1, 1773884767000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 64, 'c960b64fe061ade83e118e340b37c8b5bb9718b8d96348d59cca9b19216f0cbf', '3d49af0f4364ab51089d64f80bc227e8dde239dc64794da536c672f2b1923ab8', 1, 1773884797000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 65, '3d49af0f4364ab51089d64f80bc227e8dde239dc64794da536c672f2b1923ab8', 'c7cfaaf18907ff69d0e04da6d41b05599015d571036268860e143065f1ef34c4', 1, 1773884797000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 66, 'c7cfaaf18907ff69d0e04da6d41b05599015d571036268860e143065f1ef34c4', '824e01e9cd59e5cbbd083185d9287bf4812a36998c0d56082b404d035f181b90', 1, 1773884827000);
INSERT INTO `ledger_lot` VALUES ('bonus:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 71);
INSERT INTO `ledger_lot` VALUES ('bonus:mem_01m82ex7e6kpqyyhwz1vtks5ty', 'top_01m82ex7e8cj5fkzd483r6ks0k', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 1000);
INSERT INTO `ledger_lot` VALUES ('bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 3212);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex674rnez656fz30t9mka', '2027-12-31', '2027-12-31', NULL, NULL, 509);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', '2027-12-31', NULL, NULL, 118);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex753763v8p6gcn36c7kq', '2027-12-31', '2027-12-31', NULL, NULL, 0);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex76zyt8aqt33nyxr6s9r', '2027-12-31', '2027-12-31', NULL, NULL, 40);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex7e6kpqyyhwz1vtks5ty', '2027-12-31', '2027-12-31', NULL, NULL, 120);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex7tdfch9hdnbje0ec37z', '2026-06-30', '2026-06-30', NULL, NULL, 0);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex7tdfch9hdnbje0ec37z', '2027-12-31', '2027-12-31', NULL, NULL, 248);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', '2027-12-31', NULL, NULL, 0);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex674rnez656fz30t9mka', 'top_01m82ex67xmn8da7j9k9njsq44', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 29100);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex674rnez656fz30t9mka', 'top_01m82ex684gat3f53sqnx135yf', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 100);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6x3254ydgrywcexyp11', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 18204);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 15000);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex753763v8p6gcn36c7kq', 'top_01m82ex75qs8w9exbbzpzjyq69', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 0);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex76zyt8aqt33nyxr6s9r', 'top_01m82ex75qs8w9exbbzpzjyq69', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 900);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex7e6kpqyyhwz1vtks5ty', 'top_01m82ex7e8cj5fkzd483r6ks0k', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex604abe6zs9je6a37prv', 8850);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 19273);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m82ex7vmrh96spy980exm19t', 'top_01m82ex81xh7vrkc7zxs2ykat4', NULL, 'mrc_01m82ex604abe6zs9je6a37prt', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 10000);
INSERT INTO `ledger_owner` VALUES ('apr_01m82ex6je0j9fgk3y7psk501y');
INSERT INTO `ledger_owner` VALUES ('drw_2edbb143e53ff9a6406a3df2e0');
INSERT INTO `ledger_owner` VALUES ('hsl_01m82ex6k8p0bg6f9p2qp3pjhx');
INSERT INTO `ledger_owner` VALUES ('hsl_01m82ex6kfhgw8qt7g903hwtb2');
INSERT INTO `ledger_owner` VALUES ('idn_0cf61d9371b452be9e9e6e6a3b');
INSERT INTO `ledger_owner` VALUES ('idn_23633adf7064fb6d4ffa0eb1e5');
INSERT INTO `ledger_owner` VALUES ('idn_244e0eb6d685be674e6096f997');
INSERT INTO `ledger_owner` VALUES ('idn_43bd3a76e3f649072400b9958c');
INSERT INTO `ledger_owner` VALUES ('idn_4976d7e0b66da0da7397193352');
INSERT INTO `ledger_owner` VALUES ('idn_4eab82874e8690d461e15315a8');
INSERT INTO `ledger_owner` VALUES ('idn_4f78bcd75cda9f0abab4074670');
INSERT INTO `ledger_owner` VALUES ('idn_4faf46601f6dad6fb3a741fda9');
INSERT INTO `ledger_owner` VALUES ('idn_68e4cd7c2d82647a5e60460e71');
INSERT INTO `ledger_owner` VALUES ('idn_6deca6be069aecba8d5bfceb1c');
INSERT INTO `ledger_owner` VALUES ('idn_91c0f54c632f33350a45379690');
INSERT INTO `ledger_owner` VALUES ('idn_938d235f2cfc7669b87743b177');
INSERT INTO `ledger_owner` VALUES ('idn_93dab1371480a0c535bd82dd0c');
INSERT INTO `ledger_owner` VALUES ('idn_ab06a52ef8311f0fcab227ac60');
INSERT INTO `ledger_owner` VALUES ('idn_aff0e3fa5baca034ff878fad44');
INSERT INTO `ledger_owner` VALUES ('idn_c0ddd491a433a358901625c5b7');
INSERT INTO `ledger_owner` VALUES ('idn_ce0ef21bbe4a2a7ba2ba4312f3');
INSERT INTO `ledger_owner` VALUES ('idn_d4a8674f2432002ee7374e15e1');
INSERT INTO `ledger_owner` VALUES ('idn_e38cf8cb4acd59199cd1978bf0');
INSERT INTO `ledger_owner` VALUES ('idn_f61bcf7971cfd640521a7acf32');
INSERT INTO `ledger_owner` VALUES ('idn_f657a221c7c4688677db4b0197');
INSERT INTO `ledger_owner` VALUES ('idn_fdfd17264b19f9bc43065145f5');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex674rnez656fz30t9mka');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex6gp3acskkzsx8svmaf1');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex6q729casax7v5q84x99');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex6wa863en9hgykec9fcm');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex753763v8p6gcn36c7kq');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex76zyt8aqt33nyxr6s9r');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex78jzrnm4dg7xsf8mrd1');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex7e6kpqyyhwz1vtks5ty');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex7tdfch9hdnbje0ec37z');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex7vmrh96spy980exm19t');
INSERT INTO `ledger_owner` VALUES ('mem_01m82ex7xccngadx9k55zv6yac');
INSERT INTO `ledger_owner` VALUES ('phn_1a93f6e2b31a5382da91604bc8');
INSERT INTO `ledger_owner` VALUES ('phn_62867a9440bf19da0515fe964d');
INSERT INTO `ledger_owner` VALUES ('phn_747d5e8fafa11df8ca86faaca6');
INSERT INTO `ledger_owner` VALUES ('phn_8b8f7344594a01fb46d78cfdfd');
INSERT INTO `ledger_owner` VALUES ('phn_9c63fbc5a83b443357899e93cc');
INSERT INTO `ledger_owner` VALUES ('phn_afcdfea722ab82b489348aec03');
INSERT INTO `ledger_owner` VALUES ('phn_c3f420d1c259a5f8ff8c53de85');
INSERT INTO `ledger_owner` VALUES ('phn_cbac33ffc835f51a3b71994166');
INSERT INTO `ledger_owner` VALUES ('phn_d27c86e27367ff950f72ea5647');
INSERT INTO `ledger_owner` VALUES ('phn_d93bf35cd4f17910ae15ee9a66');
INSERT INTO `ledger_owner` VALUES ('phn_e5bf781b93e41aa35ec10197e8');
INSERT INTO `ledger_owner` VALUES ('prd_01m82ex6jxm8bykn3mh3cag37m');
INSERT INTO `ledger_owner` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e');
INSERT INTO `ledger_owner` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz');
INSERT INTO `ledger_owner` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10');
INSERT INTO `ledger_owner` VALUES ('wal_01m82ex6hmncvmk8mrh2n61nea');
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex67sywvf7e60wbedq6me', 0, 'sys:points_issued', 'points:mem_01m82ex674rnez656fz30t9mka', 500, NULL, 500);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex67ymf8j06xxjvg5scm8', 0, 'sys:cash:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex674rnez656fz30t9mka', 30000, NULL, 30000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex686csdbdmw84jye7k4b', 0, 'sys:cash:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex674rnez656fz30t9mka', 100, NULL, 30100);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw5', 0, 'principal:mem_01m82ex674rnez656fz30t9mka', 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 900, 29200, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw6', 0, 'sys:points_issued', 'points:mem_01m82ex674rnez656fz30t9mka', 9, NULL, 509);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw6', 1, 'sys:growth_granted', 'growth:mem_01m82ex674rnez656fz30t9mka', 9, NULL, 9);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6bvh4cc572fre10wyj7', 0, 'sys:wechat_due:brn_01m82ex604abe6zs9je6a37prv', 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 900, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6wzgtn3mmzcd9aqhpvr', 0, 'sys:points_issued', 'points:mem_01m82ex6wa863en9hgykec9fcm', 300, NULL, 300);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6x45tm14pk0qmzqawhc', 0, 'sys:cash:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex6wa863en9hgykec9fcm', 20000, NULL, 20000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6z98v9j9tmga9dmh5t2', 0, 'sys:wechat_pay:1900000109', 'principal:mem_01m82ex6wa863en9hgykec9fcm', 20000, NULL, 40000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex6z98v9j9tmga9dmh5t2', 1, 'sys:bonus_granted', 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 100, NULL, 100);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7094jqjxmf7vmyjh68a', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'held:mem_01m82ex6wa863en9hgykec9fcm', 5000, 35000, 5000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7094jqjxmf7vmyjh68a', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'held:mem_01m82ex6wa863en9hgykec9fcm', 25, 75, 5025);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex715ah07q28nhhzgch1z', 0, 'held:mem_01m82ex6wa863en9hgykec9fcm', 'sys:wechat_pay:1900000109', 5000, 25, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex715ah07q28nhhzgch1z', 1, 'held:mem_01m82ex6wa863en9hgykec9fcm', 'sys:bonus_lapsed', 25, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 2694, 32306, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 6, 69, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 2, 'points:mem_01m82ex6wa863en9hgykec9fcm', 'sys:points_redeemed', 300, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp86', 0, 'sys:points_issued', 'points:mem_01m82ex6wa863en9hgykec9fcm', 27, NULL, 27);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp86', 1, 'sys:growth_granted', 'growth:mem_01m82ex6wa863en9hgykec9fcm', 27, NULL, 27);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 0, 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex6wa863en9hgykec9fcm', 898, NULL, 33204);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 1, 'sys:sales:brn_01m82ex604abe6zs9je6a37prv', 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 2, NULL, 71);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 2, 'sys:points_redeemed', 'points:mem_01m82ex6wa863en9hgykec9fcm', 100, NULL, 127);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 3, 'points:mem_01m82ex6wa863en9hgykec9fcm', 'sys:points_issued', 9, 118, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 4, 'growth:mem_01m82ex6wa863en9hgykec9fcm', 'sys:growth_granted', 9, 18, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex75j46hk5qkdyj9q08j8', 0, 'sys:points_issued', 'points:mem_01m82ex753763v8p6gcn36c7kq', 40, NULL, 40);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex75v84an9656bf0x6jyk', 0, 'sys:cash:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex753763v8p6gcn36c7kq', 900, NULL, 900);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1j', 0, 'points:mem_01m82ex753763v8p6gcn36c7kq', 'sys:merged_points', 40, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1j', 1, 'principal:mem_01m82ex753763v8p6gcn36c7kq', 'sys:merged_principal', 900, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1k', 0, 'sys:merged_points', 'points:mem_01m82ex76zyt8aqt33nyxr6s9r', 40, NULL, 40);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1k', 1, 'sys:merged_principal', 'principal:mem_01m82ex76zyt8aqt33nyxr6s9r', 900, NULL, 900);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 0, 'sys:opening_money:brn_01m82ex604abe6zs9je6a37prv', 'principal:mem_01m82ex7e6kpqyyhwz1vtks5ty', 8850, NULL, 8850);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 1, 'sys:opening_money:brn_01m82ex604abe6zs9je6a37prv', 'bonus:mem_01m82ex7e6kpqyyhwz1vtks5ty', 1000, NULL, 1000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 2, 'sys:opening_points', 'points:mem_01m82ex7e6kpqyyhwz1vtks5ty', 120, NULL, 120);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7xra3y11sanxsz1j6mc', 0, 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 30000, NULL, 30000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7xra3y11sanxsz1j6mc', 1, 'sys:bonus_granted', 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 5000, NULL, 5000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7xtk706by8svmtrzt5v', 0, 'sys:points_issued', 'points:mem_01m82ex7tdfch9hdnbje0ec37z', 800, NULL, 800);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7xtk706by8svmtrzt5v', 1, 'sys:growth_granted', 'growth:mem_01m82ex7tdfch9hdnbje0ec37z', 1200, NULL, 1200);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7xw2ywqaekscx5p82s3', 0, 'sys:points_issued', 'points:mem_01m82ex7tdfch9hdnbje0ec37z', 300, NULL, 1100);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 0, 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 9895, 20105, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 1, 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 1649, 3351, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 2, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', 'sys:points_redeemed', 1000, 100, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbm', 0, 'sys:points_issued', 'points:mem_01m82ex7tdfch9hdnbje0ec37z', 138, NULL, 238);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbm', 1, 'sys:growth_granted', 'growth:mem_01m82ex7tdfch9hdnbje0ec37z', 115, NULL, 1315);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex80vze168cbtm47shsfp', 0, 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 4550, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex80we2h74nj5veg6cyj4', 0, 'sys:points_issued', 'points:mem_01m82ex7vmrh96spy980exm19t', 45, NULL, 45);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex80we2h74nj5veg6cyj4', 1, 'sys:growth_granted', 'growth:mem_01m82ex7vmrh96spy980exm19t', 45, NULL, 45);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex81ys2m00b6axz07qtpr', 0, 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'principal:mem_01m82ex7vmrh96spy980exm19t', 10000, NULL, 10000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8535k8eqsefan9hst3r', 0, 'principal:mem_01m82ex7vmrh96spy980exm19t', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 10000, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8535k8eqsefan9hst3r', 1, 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 9900, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8535k8eqsefan9hst3s', 0, 'sys:points_issued', 'points:mem_01m82ex7vmrh96spy980exm19t', 199, NULL, 244);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8535k8eqsefan9hst3s', 1, 'sys:growth_granted', 'growth:mem_01m82ex7vmrh96spy980exm19t', 199, NULL, 244);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88d4800cyygxkdjhmbz', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', 'sys:points_redeemed', 200, 44, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88d4800cyygxkdjhmbz', 1, 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 2800, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88d4800cyygxkdjhmc0', 0, 'sys:points_issued', 'points:mem_01m82ex7vmrh96spy980exm19t', 28, NULL, 72);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88d4800cyygxkdjhmc0', 1, 'sys:growth_granted', 'growth:mem_01m82ex7vmrh96spy980exm19t', 28, NULL, 272);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88y9b799dce65vdq42p', 0, 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'principal:mem_01m82ex7vmrh96spy980exm19t', 10000, NULL, 10000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88y9b799dce65vdq42p', 1, 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 'sys:cash:brn_01m82ex7j8s2p1ky83fkdj4y5w', 9900, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88y9b799dce65vdq42q', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', 'sys:points_issued', 72, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88y9b799dce65vdq42q', 1, 'sys:points_issued', 'sys:points_debt:mem_01m82ex7vmrh96spy980exm19t', 127, NULL, 127);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex88y9b799dce65vdq42q', 2, 'growth:mem_01m82ex7vmrh96spy980exm19t', 'sys:growth_granted', 199, 73, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86k9', 0, 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 832, 19273, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86k9', 1, 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'sys:sales:brn_01m82ex7j8s2p1ky83fkdj4y5w', 139, 3212, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86ka', 0, 'sys:points_issued', 'points:mem_01m82ex7tdfch9hdnbje0ec37z', 10, NULL, 248);
INSERT INTO `ledger_posting` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86ka', 1, 'sys:growth_granted', 'growth:mem_01m82ex7tdfch9hdnbje0ec37z', 9, NULL, 1324);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex67sywvf7e60wbedq6me', 0, 'points:mem_01m82ex674rnez656fz30t9mka', '2027-12-31', 500);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex67ymf8j06xxjvg5scm8', 0, 'principal:mem_01m82ex674rnez656fz30t9mka', 'top_01m82ex67xmn8da7j9k9njsq44', 30000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex686csdbdmw84jye7k4b', 0, 'principal:mem_01m82ex674rnez656fz30t9mka', 'top_01m82ex684gat3f53sqnx135yf', 100);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw5', 0, 'principal:mem_01m82ex674rnez656fz30t9mka', 'top_01m82ex67xmn8da7j9k9njsq44', -900);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw6', 0, 'points:mem_01m82ex674rnez656fz30t9mka', '2027-12-31', 9);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6wzgtn3mmzcd9aqhpvr', 0, 'points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', 300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6x45tm14pk0qmzqawhc', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6x3254ydgrywcexyp11', 20000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6z98v9j9tmga9dmh5t2', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 20000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex6z98v9j9tmga9dmh5t2', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 100);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7094jqjxmf7vmyjh68a', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', -5000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7094jqjxmf7vmyjh68a', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', -25);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6x3254ydgrywcexyp11', -2694);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', -6);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 2, 'points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', -300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp86', 0, 'points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', 27);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 0, 'principal:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6x3254ydgrywcexyp11', 898);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 1, 'bonus:mem_01m82ex6wa863en9hgykec9fcm', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 2);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 2, 'points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', 100);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 3, 'points:mem_01m82ex6wa863en9hgykec9fcm', '2027-12-31', -9);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex75j46hk5qkdyj9q08j8', 0, 'points:mem_01m82ex753763v8p6gcn36c7kq', '2027-12-31', 40);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex75v84an9656bf0x6jyk', 0, 'principal:mem_01m82ex753763v8p6gcn36c7kq', 'top_01m82ex75qs8w9exbbzpzjyq69', 900);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1j', 0, 'points:mem_01m82ex753763v8p6gcn36c7kq', '2027-12-31', -40);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1j', 1, 'principal:mem_01m82ex753763v8p6gcn36c7kq', 'top_01m82ex75qs8w9exbbzpzjyq69', -900);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1k', 0, 'points:mem_01m82ex76zyt8aqt33nyxr6s9r', '2027-12-31', 40);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1k', 1, 'principal:mem_01m82ex76zyt8aqt33nyxr6s9r', 'top_01m82ex75qs8w9exbbzpzjyq69', 900);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 0, 'principal:mem_01m82ex7e6kpqyyhwz1vtks5ty', 'top_01m82ex7e8cj5fkzd483r6ks0k', 8850);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 1, 'bonus:mem_01m82ex7e6kpqyyhwz1vtks5ty', 'top_01m82ex7e8cj5fkzd483r6ks0k', 1000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 2, 'points:mem_01m82ex7e6kpqyyhwz1vtks5ty', '2027-12-31', 120);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7xra3y11sanxsz1j6mc', 0, 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', 30000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7xra3y11sanxsz1j6mc', 1, 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', 5000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7xtk706by8svmtrzt5v', 0, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2027-12-31', 800);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7xw2ywqaekscx5p82s3', 0, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2026-06-30', 300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 0, 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', -9895);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 1, 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', -1649);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 2, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2026-06-30', -300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 2, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2027-12-31', -700);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbm', 0, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2027-12-31', 138);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex80we2h74nj5veg6cyj4', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', 45);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex81ys2m00b6axz07qtpr', 0, 'principal:mem_01m82ex7vmrh96spy980exm19t', 'top_01m82ex81xh7vrkc7zxs2ykat4', 10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex8535k8eqsefan9hst3r', 0, 'principal:mem_01m82ex7vmrh96spy980exm19t', 'top_01m82ex81xh7vrkc7zxs2ykat4', -10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex8535k8eqsefan9hst3s', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', 199);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex88d4800cyygxkdjhmbz', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', -200);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex88d4800cyygxkdjhmc0', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', 28);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex88y9b799dce65vdq42p', 0, 'principal:mem_01m82ex7vmrh96spy980exm19t', 'top_01m82ex81xh7vrkc7zxs2ykat4', 10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex88y9b799dce65vdq42q', 0, 'points:mem_01m82ex7vmrh96spy980exm19t', '2027-12-31', -72);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86k9', 0, 'principal:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', -832);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86k9', 1, 'bonus:mem_01m82ex7tdfch9hdnbje0ec37z', 'top_01m82ex7xqsym52xw372abyqh2', -139);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86ka', 0, 'points:mem_01m82ex7tdfch9hdnbje0ec37z', '2027-12-31', 10);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex67sywvf7e60wbedq6me', 'earn', 'earn:ltx_01m82ex67sywvf7e60wbedq6me', 1773798127000, '2026-01-01', 'mem_01m82ex674rnez656fz30t9mka', NULL, NULL, NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 3, 0, 500, 500, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex67ymf8j06xxjvg5scm8', 'top_up', 'top_up:top_01m82ex67xmn8da7j9k9njsq44', 1773798127000, '2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 4, 0, NULL, NULL, 30000, 30000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex686csdbdmw84jye7k4b', 'top_up', 'top_up:top_01m82ex684gat3f53sqnx135yf', 1773798127000, '2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 5, 0, NULL, NULL, 100, 30100);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw5', 'sale', 'sale:sal_01m82ex6a81wz2q8xc4p630p2h', 1773798157000, '2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sal_01m82ex6a81wz2q8xc4p630p2h', NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 7, 0, NULL, NULL, -900, 29200);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6abmxwttjdkqvr6gaw6', 'earn', 'earn:sal_01m82ex6a81wz2q8xc4p630p2h', 1773798157000, '2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sal_01m82ex6a81wz2q8xc4p630p2h', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 7, 1, 9, 509, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6bvh4cc572fre10wyj7', 'sale', 'sale:sal_01m82ex6bsn27jd67eb428gf96', 1773798187000, '2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sal_01m82ex6bsn27jd67eb428gf96', NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 8, 0, NULL, NULL, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6wzgtn3mmzcd9aqhpvr', 'earn', 'earn:ltx_01m82ex6wzgtn3mmzcd9aqhpvr', 1773798217000, '2026-01-01', 'mem_01m82ex6wa863en9hgykec9fcm', NULL, NULL, NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 30, 0, 300, 300, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6x45tm14pk0qmzqawhc', 'top_up', 'top_up:top_01m82ex6x3254ydgrywcexyp11', 1773798217000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 31, 0, NULL, NULL, 20000, 20000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex6z98v9j9tmga9dmh5t2', 'top_up', 'payment:pay_01m82ex6xy4rh4rbn2ztfng9k6', 1773798217000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', NULL, NULL, NULL, '[\"pay:wechat\",\"plan:充值\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 34, 0, NULL, NULL, 20100, 40100);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7094jqjxmf7vmyjh68a', 'hold', 'hold:rfd_01m82ex6zpnwhemw3caq2fgfn1', 1773798217000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex63ammj0jbs3ecjz4e6e', NULL, NULL, '[\"refund:原路退回微信\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 35, 0, NULL, NULL, -5025, 35075);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex715ah07q28nhhzgch1z', 'refund', 'refund:rfd_01m82ex6zpnwhemw3caq2fgfn1', 1773798217000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex63ammj0jbs3ecjz4e6e', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 37, 0, NULL, NULL, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp85', 'sale', 'sale:sal_01m82ex72wwjtcbzk8cccv5g18', 1773798247000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sal_01m82ex72wwjtcbzk8cccv5g18', NULL, '[\"points_burn:300 积分抵扣\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 38, 0, -300, 0, -2700, 32375);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex72zwmcvk0fdtzc1pp86', 'earn', 'earn:sal_01m82ex72wwjtcbzk8cccv5g18', 1773798247000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'sal_01m82ex72wwjtcbzk8cccv5g18', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 38, 1, 27, 27, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex73f8m6fpba4m02vrrdc', 'refund', 'sale_refund:rfd_01m82ex73d502rkfeyz80rgbr7', 1773798247000, '2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'sal_01m82ex72wwjtcbzk8cccv5g18', NULL, '[\"sale_refund:共退 ¥9.00 + 100 积分\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 39, 0, 91, 118, 900, 33275);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex75j46hk5qkdyj9q08j8', 'earn', 'earn:ltx_01m82ex75j46hk5qkdyj9q08j8', 1773798247000, '2026-01-01', 'mem_01m82ex753763v8p6gcn36c7kq', NULL, NULL, NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 42, 0, 40, 40, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex75v84an9656bf0x6jyk', 'top_up', 'top_up:top_01m82ex75qs8w9exbbzpzjyq69', 1773798247000, '2026-03-18', 'mem_01m82ex753763v8p6gcn36c7kq', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 43, 0, NULL, NULL, 900, 900);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1j', 'merge', 'merge:mrg_01m82ex77fgv74jbc2r7kbab1h:out', 1773798247000, '2026-03-18', 'mem_01m82ex753763v8p6gcn36c7kq', NULL, 'stf_01m82ex64me82zk9akc5hgsyjz', NULL, NULL, '[\"merge:mrg_01m82ex77fgv74jbc2r7kbab1h\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 46, 0, -40, 0, -900, 0);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex77fgv74jbc2r7kbab1k', 'merge', 'merge:mrg_01m82ex77fgv74jbc2r7kbab1h:in', 1773798247000, '2026-03-18', 'mem_01m82ex76zyt8aqt33nyxr6s9r', NULL, 'stf_01m82ex64me82zk9akc5hgsyjz', NULL, NULL, '[\"merge:mrg_01m82ex77fgv74jbc2r7kbab1h\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 46, 1, 40, 40, 900, 900);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7e8cj5fkzd483r6ks0m', 'import', 'import:imp_01m82ex7ab3s6e787q0h012r5w:2', 1773798247000, '2026-03-18', 'mem_01m82ex7e6kpqyyhwz1vtks5ty', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex64me82zk9akc5hgsyjz', NULL, NULL, '[\"import:imp_01m82ex7ab3s6e787q0h012r5w\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 50, 0, 120, 120, 9850, 9850);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7xra3y11sanxsz1j6mc', 'top_up', 'top_up:top_01m82ex7xqsym52xw372abyqh2', 1773798247000, '2026-03-18', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 57, 0, NULL, NULL, 35000, 35000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7xtk706by8svmtrzt5v', 'earn', 'earn:ltx_01m82ex7xtk706by8svmtrzt5v', 1773798247000, '2026-01-01', 'mem_01m82ex7tdfch9hdnbje0ec37z', NULL, NULL, NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 58, 0, 800, 800, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7xw2ywqaekscx5p82s3', 'earn', 'earn:ltx_01m82ex7xw2ywqaekscx5p82s3', 1773798247000, '2026-01-01', 'mem_01m82ex7tdfch9hdnbje0ec37z', NULL, NULL, NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 59, 0, 300, 1100, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbk', 'sale', 'sale:sal_01m82ex7zthbkhy0te5h8c1rxk', 1773798277000, '2026-03-18', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex7zthbkhy0te5h8c1rxk', NULL, '[\"tier_discount:常客 9.8 折\",\"points_burn:1,000 积分抵扣\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 60, 0, -1000, 100, -11544, 23456);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex7zw2nyyhkjgwtgb2cbm', 'earn', 'earn:sal_01m82ex7zthbkhy0te5h8c1rxk', 1773798277000, '2026-03-18', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex7zthbkhy0te5h8c1rxk', NULL, '[\"earn:per_yuan:常客 1.2 倍\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 60, 1, 138, 238, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex80vze168cbtm47shsfp', 'sale', 'sale:sal_01m82ex80txbe7cbk5x3gz9t1q', 1773798307000, '2026-03-18', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex80txbe7cbk5x3gz9t1q', NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 61, 0, NULL, NULL, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex80we2h74nj5veg6cyj4', 'earn', 'earn:sal_01m82ex80txbe7cbk5x3gz9t1q', 1773798307000, '2026-03-18', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex80txbe7cbk5x3gz9t1q', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 61, 1, 45, 45, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex81ys2m00b6axz07qtpr', 'top_up', 'top_up:top_01m82ex81xh7vrkc7zxs2ykat4', 1773798337000, '2026-03-18', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', NULL, NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 62, 0, NULL, NULL, 10000, 10000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex8535k8eqsefan9hst3r', 'sale', 'sale:sal_01m82ex850k4pv99pd9z82pqmy', 1773884767000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex850k4pv99pd9z82pqmy', NULL, '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 63, 0, NULL, NULL, -10000, 0);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex8535k8eqsefan9hst3s', 'earn', 'earn:sal_01m82ex850k4pv99pd9z82pqmy', 1773884767000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex850k4pv99pd9z82pqmy', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 63, 1, 199, 244, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex88d4800cyygxkdjhmbz', 'sale', 'sale:sal_01m82ex88bhfny2rhm1n3h9hvj', 1773884797000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex88bhfny2rhm1n3h9hvj', NULL, '[\"points_burn:200 积分抵扣\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 64, 0, -200, 44, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex88d4800cyygxkdjhmc0', 'earn', 'earn:sal_01m82ex88bhfny2rhm1n3h9hvj', 1773884797000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex88bhfny2rhm1n3h9hvj', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 64, 1, 28, 72, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex88y9b799dce65vdq42p', 'reverse', 'reverse:ltx_01m82ex8535k8eqsefan9hst3r', 1773884797000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex850k4pv99pd9z82pqmy', 'ltx_01m82ex8535k8eqsefan9hst3r', '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 65, 0, NULL, NULL, 10000, 10000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex88y9b799dce65vdq42q', 'reverse', 'reverse:ltx_01m82ex8535k8eqsefan9hst3s', 1773884797000, '2026-03-19', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex850k4pv99pd9z82pqmy', 'ltx_01m82ex8535k8eqsefan9hst3s', '[]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 65, 1, -72, 0, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86k9', 'sale', 'sale:sal_01m82ex8adans390nyjd33jxfd', 1773884827000, '2026-03-19', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex8adans390nyjd33jxfd', NULL, '[\"tier_discount:常客 9.8 折\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 66, 0, NULL, NULL, -971, 22485);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m82ex8aqz1zbdbdhqrpk86ka', 'earn', 'earn:sal_01m82ex8adans390nyjd33jxfd', 1773884827000, '2026-03-19', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'sal_01m82ex8adans390nyjd33jxfd', NULL, '[\"earn:per_yuan:常客 1.2 倍\"]', 'wrt_01m82ex5zesfw1yd0fd2wexhn8', 66, 1, 10, 248, NULL, NULL);
INSERT INTO `member` VALUES ('mem_01m82ex674rnez656fz30t9mka', '8876676828044926', '会员7772', 'nJ8aE1axQtEk/HVB22QbJgC3XPVlqY0e1qo09+xwNdFfDE0x2j9k', '59108c20f0e62e6dea9a764efce63f2136969ebed3032131a0163f29cd87d8dd', '7772', 'oHAADm2NS1mmMy9jjjdvboxvR_F9', 'active', 1, 'brn_01m82ex604abe6zs9je6a37prv', '2026-03-18', 1773798127000, 1, NULL, NULL, NULL, 1320, 480, 2);
INSERT INTO `member` VALUES ('mem_01m82ex6gp3acskkzsx8svmaf1', '8806446753522170', '会员2256', '69+MdWQoXuBvlm65c+vXevRIOAXeMxYGv/XxJkalVcoi/42jkItv', '28c3384a808b353188046d28609e2b909eb973d56e09efb356a8deaed8dee9cf', '2256', 'oFiJDz571xfU1fNLfuoVu2ZzbxJL', 'active', 0, NULL, '2026-03-18', 1773798217000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex6q729casax7v5q84x99', '8849319642955365', '会员3559', 'uEqKXOcroDx2nkPiC7P78kUXMzvSNPUHbwbk9hPwanzeqM5TWbaV', 'd4459a92a7a9dac595073452701d845e4bec01878a73a6b042fd8179baa41f61', '3559', 'owwNRr_6vFY0XHp3RvP_4zRJZK1A', 'active', 0, NULL, '2026-03-18', 1773798217000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex6wa863en9hgykec9fcm', '8880808382489593', '会员8741', '3qBrAw7GCtOJPC3sdyOl2EXtJnMD65azpRwJaTLPu8blOL0IzaO1', '01099ecc9ee81036ddf5d46b3a4b60cee0ad3eb2f1c5b88afd82a85e9d5be48d', '8741', 'oYPqZOsAQ9cNQ4R1tNsoW9R23zfW', 'active', 1, 'brn_01m82ex604abe6zs9je6a37prv', '2026-03-18', 1773798217000, 0, NULL, NULL, NULL, 1320, 480, 1);
INSERT INTO `member` VALUES ('mem_01m82ex753763v8p6gcn36c7kq', '8814880939237412', '会员2096', 'xGOftxpd9e9RUwrGmOFrA0QBVCG76TEV7290wt0N8d09HbxxMEC6', '4d50c251418132a08fa34f85b8f088d8d0bf4b050741f49ab6b3ab808292c062', '2096', 'oOdWqJLKVmAq5UfkQYQfnr9tjpOy', 'frozen', 0, 'brn_01m82ex604abe6zs9je6a37prv', '2026-03-18', 1773798247000, 0, NULL, 'mem_01m82ex76zyt8aqt33nyxr6s9r', NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex76zyt8aqt33nyxr6s9r', '8868382994953541', '会员8618', 'zg0BhrKnNbHS0EtQScxvSGg9jT5zJcJtyO6all8QXqebcqsjp8+U', '8a241e6e365a88480ba8bcc0af8390a0784fdcfd1d746965813ad7aec0ac918b', '8618', 'oduz7iWU3JffaICMMnU94pKJZO_6', 'active', 0, NULL, '2026-03-18', 1773798247000, 0, NULL, NULL, NULL, 1320, 480, 1);
INSERT INTO `member` VALUES ('mem_01m82ex78jzrnm4dg7xsf8mrd1', '8878779414835166', '已注销会员', 'wpYug4z8VuiEFTA2vJEcVwsav6NgHitwxjq6q8u/SsZpL/v9h6En', 'erased:mem_01m82ex78jzrnm4dg7xsf8mrd1', '0000', NULL, 'frozen', 0, NULL, '2026-03-18', 1773798247000, 0, 1773798247000, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex7e6kpqyyhwz1vtks5ty', '8888241201612918', '小满', 'hjSjAzGgIIkCdLtpuXochyZnoSjX/ofpncrzFnMB1bOSdm59rIJZ', 'f6ddb2176d169fe9563e949e82ebef56ccc3492551ffbdc108dfe167d891d79a', '0002', NULL, 'active', 0, 'brn_01m82ex604abe6zs9je6a37prv', '2026-03-18', 1773798247000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex7tdfch9hdnbje0ec37z', '8806711394689658', '会员8790', 'lxaabr+/fe8xsFiU9J3XRWDIlQSVY0lvsnI8Qb6R1X9SPU2RyN7w', 'f6be4d995636d9c743762e4f15bbcc165ad472cb29d74b3ca6b0129ed02f173c', '8790', 'o4zdt32sFNSGLKpQhVlpAKvNMwGR', 'active', 2, 'brn_01m82ex7j8s2p1ky83fkdj4y5w', '2026-03-18', 1773798247000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex7vmrh96spy980exm19t', '8837727572725224', '会员6845', 't3TE4qoAAEoKaWk25kH4I/P+8GY5a6oqeWB7IWsRhD+WG8to508d', '24cb79be1ed5526c137d20c5af60a48f0c7c1f80dffc8122f4d611c674431edc', '6845', 'oXIDfhvPxVsEK9OHidaqrdfjgTDP', 'active', 2, 'brn_01m82ex7j8s2p1ky83fkdj4y5w', '2026-03-18', 1773798247000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member` VALUES ('mem_01m82ex7xccngadx9k55zv6yac', '8887606672666059', '会员0741', 'wlnde1KSgfu4uIH1i3zT5PeM42ZLBYd/KdRUF0N/1efo7eyjIH6H', '07938fd9b1e46bfabaf33f3624aa540f15227dc8a0d439d3460c08369ba74132', '0741', 'o8RgMD32Z9vISUFz9Rj6Ho7Mq0CA', 'active', 0, NULL, '2026-03-18', 1773798247000, 0, NULL, NULL, NULL, 1320, 480, 0);
INSERT INTO `member_branch` VALUES ('brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex674rnez656fz30t9mka', '2026-03-18');
INSERT INTO `member_branch` VALUES ('brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex6wa863en9hgykec9fcm', '2026-03-18');
INSERT INTO `member_branch` VALUES ('brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex753763v8p6gcn36c7kq', '2026-03-18');
INSERT INTO `member_branch` VALUES ('brn_01m82ex604abe6zs9je6a37prv', 'mem_01m82ex7e6kpqyyhwz1vtks5ty', '2026-03-18');
INSERT INTO `member_consent` VALUES ('cns_01m82ex67686j8zz69ypgmx86f', 'mem_01m82ex674rnez656fz30t9mka', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798127000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex6eve0rbr54em8x0ab6c', 'mem_01m82ex674rnez656fz30t9mka', 'top_up:2026-11', 'b870151066c351e9ad1ab64ee13bfa13d5d975e38ee09355e57af1abb986d7bb', 1773798217000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex6gqgdtyvd1hekq8wk84', 'mem_01m82ex6gp3acskkzsx8svmaf1', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798217000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex6qf5z4jr97qjhpm0qhc', 'mem_01m82ex6q729casax7v5q84x99', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798217000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex6wf1khp8a67s3jdbd85', 'mem_01m82ex6wa863en9hgykec9fcm', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798217000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex6xy4rh4rbn2ztfng9k7', 'mem_01m82ex6wa863en9hgykec9fcm', 'top_up:2026-11', 'b870151066c351e9ad1ab64ee13bfa13d5d975e38ee09355e57af1abb986d7bb', 1773798217000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex754ma9tepvgd423m7ka', 'mem_01m82ex753763v8p6gcn36c7kq', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex770agd0cj7nz1gsqr78', 'mem_01m82ex76zyt8aqt33nyxr6s9r', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex78kqkjqmz6ygvwn652h', 'mem_01m82ex78jzrnm4dg7xsf8mrd1', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex7tg8h0yw82kpagn4rpg', 'mem_01m82ex7tdfch9hdnbje0ec37z', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex7vnypr6k2b10h1n7vtg', 'mem_01m82ex7vmrh96spy980exm19t', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_consent` VALUES ('cns_01m82ex7xe73zfvr0dd9495sdr', 'mem_01m82ex7xccngadx9k55zv6yac', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798247000);
INSERT INTO `member_day` VALUES ('mem_01m82ex674rnez656fz30t9mka', '2026-03-18', 'brn_01m82ex604abe6zs9je6a37prv', 2, 1800);
INSERT INTO `member_day` VALUES ('mem_01m82ex6wa863en9hgykec9fcm', '2026-03-18', 'brn_01m82ex604abe6zs9je6a37prv', 1, 1800);
INSERT INTO `member_device` VALUES ('dev_01m82ex67j9yvq7f4c4njxzscb', 'mem_01m82ex674rnez656fz30t9mka', 'inst-person-1', 'iPhone', '014567720', 1773798127000, NULL, NULL, 1, 59126607, 1773798127000, 1773798217000);
INSERT INTO `member_device` VALUES ('dev_01m82ex6gxhw3m5benrcey6nz1', 'mem_01m82ex6gp3acskkzsx8svmaf1', 'inst-person-3', 'iPhone', '359610118', 1773798217000, NULL, NULL, 1, 0, 1773798217000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex6qr51cqye3j1fmkfwac', 'mem_01m82ex6q729casax7v5q84x99', 'inst-person-4', 'iPhone', '177624535', 1773798217000, NULL, NULL, 1, 0, 1773798217000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex6wr03de92r56zh6msnx', 'mem_01m82ex6wa863en9hgykec9fcm', 'inst-person-5', 'iPhone', '643097331', 1773798217000, NULL, NULL, 1, 59126608, 1773798217000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex75fgmevg64tmtmy1my7', 'mem_01m82ex753763v8p6gcn36c7kq', 'inst-person-6', 'iPhone', '339173340', 1773798247000, NULL, NULL, 1, 0, 1773798247000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex77681ap9456kjgdwm6x', 'mem_01m82ex76zyt8aqt33nyxr6s9r', 'inst-person-7', 'iPhone', '111538287', 1773798247000, NULL, NULL, 1, 0, 1773798247000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex795shcahtsk22hkc0ft', 'mem_01m82ex78jzrnm4dg7xsf8mrd1', 'inst-person-8', '', '227158312', 1773798247000, NULL, NULL, 1, 0, 1773798247000, 1773798247000);
INSERT INTO `member_device` VALUES ('dev_01m82ex7tqmj6jpbx2aggy9t8j', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'inst-xiaoman', 'iPhone', '351863557', 1773798247000, NULL, NULL, 1, 59129495, 1773798247000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex7vztjnv0fskvn1gdx23', 'mem_01m82ex7vmrh96spy980exm19t', 'inst-laowu', 'iPhone', '538900263', 1773798247000, NULL, NULL, 1, 59129493, 1773798247000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m82ex7xk1ann01ta3r794yd5', 'mem_01m82ex7xccngadx9k55zv6yac', 'inst-passer-by', 'iPhone', '901226751', 1773798247000, NULL, NULL, 1, 0, 1773798247000, NULL);
INSERT INTO `member_hand_day` VALUES ('2026-03-18', 'mem_01m82ex674rnez656fz30t9mka', 2);
INSERT INTO `member_hand_day` VALUES ('2026-03-18', 'mem_01m82ex6wa863en9hgykec9fcm', 3);
INSERT INTO `member_hand_day` VALUES ('2026-03-18', 'mem_01m82ex753763v8p6gcn36c7kq', 1);
INSERT INTO `member_identity` VALUES ('idn_0cf61d9371b452be9e9e6e6a3b', 'wx0000000000000001', 'obF2LKDC3JApwU21n_qm9hnAfxNn', 'oYPqZOsAQ9cNQ4R1tNsoW9R23zfW', 'mem_01m82ex6wa863en9hgykec9fcm', 1773798217000);
INSERT INTO `member_identity` VALUES ('idn_4976d7e0b66da0da7397193352', 'wx0000000000000001', 'oCMlD0O25AFcrdKp48wDB0mF2C_J', 'oHAADm2NS1mmMy9jjjdvboxvR_F9', 'mem_01m82ex674rnez656fz30t9mka', 1773798127000);
INSERT INTO `member_identity` VALUES ('idn_4faf46601f6dad6fb3a741fda9', 'wx0000000000000001', '', NULL, NULL, 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_68e4cd7c2d82647a5e60460e71', 'wx0000000000000001', 'oQmqHDMZ4xQYoE0FJOvPkwwGfXvA', 'oduz7iWU3JffaICMMnU94pKJZO_6', 'mem_01m82ex76zyt8aqt33nyxr6s9r', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_91c0f54c632f33350a45379690', 'wx0000000000000001', 'oMADHAf8VLbt6SazBzcI4AVcyxIO', 'oFiJDz571xfU1fNLfuoVu2ZzbxJL', 'mem_01m82ex6gp3acskkzsx8svmaf1', 1773798217000);
INSERT INTO `member_identity` VALUES ('idn_938d235f2cfc7669b87743b177', 'wx0000000000000001', 'oVTuRVBcVqVCtMmuIFG30_wpkSEj', 'o8RgMD32Z9vISUFz9Rj6Ho7Mq0CA', 'mem_01m82ex7xccngadx9k55zv6yac', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_93dab1371480a0c535bd82dd0c', 'wx0000000000000001', 'oKILMJqHkBvwfpqVyYrdM1HWFwgy', 'oOdWqJLKVmAq5UfkQYQfnr9tjpOy', 'mem_01m82ex76zyt8aqt33nyxr6s9r', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_c0ddd491a433a358901625c5b7', 'wx0000000000000001', 'o4D3VKBGv3v5S_e79iW1O_36Tc8Y', 'oXIDfhvPxVsEK9OHidaqrdfjgTDP', 'mem_01m82ex7vmrh96spy980exm19t', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_ce0ef21bbe4a2a7ba2ba4312f3', 'wx0000000000000001', 'oorigiH9zibLeW8ai_stS97_YlM7', 'owwNRr_6vFY0XHp3RvP_4zRJZK1A', 'mem_01m82ex6q729casax7v5q84x99', 1773798217000);
INSERT INTO `member_identity` VALUES ('idn_d4a8674f2432002ee7374e15e1', 'wx0000000000000001', 'oNrtEeiqMazcnZmjE3a7ur22U_aJ', 'o4zdt32sFNSGLKpQhVlpAKvNMwGR', 'mem_01m82ex7tdfch9hdnbje0ec37z', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_e38cf8cb4acd59199cd1978bf0', 'counter', 'f6ddb2176d169fe9563e949e82ebef56ccc3492551ffbdc108dfe167d891d79a', NULL, 'mem_01m82ex7e6kpqyyhwz1vtks5ty', 1773798247000);
INSERT INTO `member_identity` VALUES ('idn_f657a221c7c4688677db4b0197', 'wx0000000000000001', 'oGnXqAUs_yvdRNjAUumiik_5sFD1', 'oUXuBTs4GW3dV0dhCuwxG0Enk6kU', NULL, 1773798217000);
INSERT INTO `member_import` VALUES ('imp_01m82ex6mc4ngwbx8zmvysey6w', '会员.csv', 'csv', 3, 'uploading', NULL, '[]', 0, 0, 0, NULL, NULL, 0, 0, 'stf_01m82ex64me82zk9akc5hgsyjz', '12710e28d5b98e7bf4c76d9bfbda5a951abbf6e1aa214d2c66b165583285aa67', 1773798217000, 1773798217000, 0, NULL, NULL);
INSERT INTO `member_import` VALUES ('imp_01m82ex7ab3s6e787q0h012r5w', '会员.csv', 'csv', 84, 'imported', NULL, '[\"手机号\",\"姓名\",\"积分\",\"储值本金\",\"赠金\",\"等级\"]', 1, 0, 0, '{\"columns\":{\"phone\":0,\"name\":1,\"points\":2,\"principal\":3,\"bonus\":4,\"tier\":5,\"birthday\":null},\"fields\":[],\"pointsRatio\":{\"old\":1,\"ours\":1},\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\",\"existing\":\"skip\"}', '{\"rows\":1,\"newMembers\":1,\"existingMembers\":0,\"problems\":0,\"points\":120,\"principalFen\":8850,\"bonusFen\":1000}', 1, 0, 'stf_01m82ex64me82zk9akc5hgsyjz', '12710e28d5b98e7bf4c76d9bfbda5a951abbf6e1aa214d2c66b165583285aa67', 1773798247000, 1773798247000, 2, '083ab124cc59cbeb5851d81fbe53bab09d0dab376c3a68f46d3e5c1435a80496', 1773798247000);
INSERT INTO `member_import` VALUES ('imp_01m82ex7erpdjvqqrpk47w85hv', '会员.csv', 'csv', 78, 'checked', NULL, '[\"手机号\",\"姓名\",\"积分\",\"储值本金\",\"赠金\",\"等级\"]', 1, 0, 0, '{\"columns\":{\"phone\":0,\"name\":1,\"points\":2,\"principal\":3,\"bonus\":4,\"tier\":5,\"birthday\":null},\"fields\":[],\"pointsRatio\":{\"old\":1,\"ours\":1},\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\",\"existing\":\"skip\"}', '{\"rows\":1,\"newMembers\":0,\"existingMembers\":0,\"problems\":1,\"points\":0,\"principalFen\":0,\"bonusFen\":0}', 0, 0, 'stf_01m82ex64me82zk9akc5hgsyjz', '12710e28d5b98e7bf4c76d9bfbda5a951abbf6e1aa214d2c66b165583285aa67', 1773798247000, 1773798247000, 1, '0cdd4f1f851501fed9d5032729d4f88f01bb42836462fd6b25cf938b379f784c', NULL);
INSERT INTO `member_import_chunk` VALUES ('imp_01m82ex7erpdjvqqrpk47w85hv', 0, 2, 'BLT5byRMvQPyFFL9DPnlrSki+PjRcYZhva7tqU+vc9x1MxcDouV/9AaSpljLfckMBy7tPsQHOdhn0s3FXEOtemIu26Ucl1sV');
INSERT INTO `member_import_problem` VALUES ('imp_01m82ex7erpdjvqqrpk47w85hv', 'check', 2, 'phoneInvalid', NULL);
INSERT INTO `member_import_row` VALUES ('imp_01m82ex7ab3s6e787q0h012r5w:2', 'imp_01m82ex7ab3s6e787q0h012r5w', 2, 'mem_01m82ex7e6kpqyyhwz1vtks5ty', 1, 'imported', 120, 8850, 1000, 0);
INSERT INTO `member_merge` VALUES ('mrg_01m82ex77fgv74jbc2r7kbab1h', 'mem_01m82ex753763v8p6gcn36c7kq', 'mem_01m82ex76zyt8aqt33nyxr6s9r', 'merged', '{\"identities\":[\"idn_93dab1371480a0c535bd82dd0c\"],\"phones\":[\"phn_1a93f6e2b31a5382da91604bc8\"],\"topUps\":[\"top_01m82ex75qs8w9exbbzpzjyq69\"],\"instalments\":[],\"holders\":[],\"transactions\":[\"ltx_01m82ex77fgv74jbc2r7kbab1j\",\"ltx_01m82ex77fgv74jbc2r7kbab1k\"],\"visitCount\":0,\"fromStatus\":\"active\",\"isAgain\":false,\"after\":{\"principalFen\":900,\"bonusFen\":0,\"points\":40,\"growth\":0,\"debt\":0}}', 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798247000, NULL);
INSERT INTO `member_note` VALUES ('nte_01m82ex6rpk6pfs6dz9pvhj7q4', 'mem_01m82ex674rnez656fz30t9mka', 'stf_01m82ex63ammj0jbs3ecjz4e6e', '对花生过敏', 1773798217000);
INSERT INTO `member_phone` VALUES ('phn_1a93f6e2b31a5382da91604bc8', 'mem_01m82ex76zyt8aqt33nyxr6s9r');
INSERT INTO `member_phone` VALUES ('phn_62867a9440bf19da0515fe964d', 'mem_01m82ex76zyt8aqt33nyxr6s9r');
INSERT INTO `member_phone` VALUES ('phn_747d5e8fafa11df8ca86faaca6', 'mem_01m82ex7e6kpqyyhwz1vtks5ty');
INSERT INTO `member_phone` VALUES ('phn_8b8f7344594a01fb46d78cfdfd', 'mem_01m82ex7tdfch9hdnbje0ec37z');
INSERT INTO `member_phone` VALUES ('phn_9c63fbc5a83b443357899e93cc', 'mem_01m82ex6gp3acskkzsx8svmaf1');
INSERT INTO `member_phone` VALUES ('phn_afcdfea722ab82b489348aec03', 'nobody');
INSERT INTO `member_phone` VALUES ('phn_c3f420d1c259a5f8ff8c53de85', 'mem_01m82ex7vmrh96spy980exm19t');
INSERT INTO `member_phone` VALUES ('phn_cbac33ffc835f51a3b71994166', 'mem_01m82ex6q729casax7v5q84x99');
INSERT INTO `member_phone` VALUES ('phn_d27c86e27367ff950f72ea5647', 'mem_01m82ex674rnez656fz30t9mka');
INSERT INTO `member_phone` VALUES ('phn_d93bf35cd4f17910ae15ee9a66', 'mem_01m82ex6wa863en9hgykec9fcm');
INSERT INTO `member_phone` VALUES ('phn_e5bf781b93e41aa35ec10197e8', 'mem_01m82ex7xccngadx9k55zv6yac');
INSERT INTO `member_profile` VALUES ('mem_01m82ex674rnez656fz30t9mka', 'female', '1990-02-28', 1, '{}', 1773798217000);
INSERT INTO `member_session` VALUES ('0726b20dd90c57ca8002a36a9c474b7b1527098886e0f2e685ca1fe0425d2d0e', 'idn_4faf46601f6dad6fb3a741fda9', 1773798247000, 1776390247000, 1773798247000);
INSERT INTO `member_session` VALUES ('22d94abc39c805aecfc54504e173aaa9b17fca99525e8a76b3bc363c593b0b73', 'idn_938d235f2cfc7669b87743b177', 1773798247000, 1776390247000, NULL);
INSERT INTO `member_session` VALUES ('37f646cd7e4fbb7376afc0c40d2ae01f021f07603fdda9faf9580432827f38bc', 'idn_68e4cd7c2d82647a5e60460e71', 1773798247000, 1776390247000, NULL);
INSERT INTO `member_session` VALUES ('457ef3c9d42710762585cb914cc9e988a82a2972ad8837fec2feed5e87bfb7f7', 'idn_0cf61d9371b452be9e9e6e6a3b', 1773798217000, 1776390217000, NULL);
INSERT INTO `member_session` VALUES ('5d63d3ec03e7d5a21a86202e6af438717c636395300ec9a7c9edab42e5f2fb33', 'idn_c0ddd491a433a358901625c5b7', 1773798247000, 1776390247000, NULL);
INSERT INTO `member_session` VALUES ('79084fe5a750d227bb051774ccbb71043e6accd35605125f712a901ccbc926da', 'idn_4976d7e0b66da0da7397193352', 1773798127000, 1776390127000, NULL);
INSERT INTO `member_session` VALUES ('7cb34f68e0464477154c6b1e01dd3e50d55ecfcaf03578a674e5d0d84c894640', 'idn_93dab1371480a0c535bd82dd0c', 1773798247000, 1776390247000, NULL);
INSERT INTO `member_session` VALUES ('8fad1a1d440345a06c65f868d26fd27320bde1b36d4599e654d9c2dcabff11af', 'idn_ce0ef21bbe4a2a7ba2ba4312f3', 1773798217000, 1776390217000, NULL);
INSERT INTO `member_session` VALUES ('a55c44cde73467ca9a32ee4f659084da7444c036f2594d87cc1e61bc94d3973b', 'idn_f657a221c7c4688677db4b0197', 1773798217000, 1776390217000, NULL);
INSERT INTO `member_session` VALUES ('a9a147d298e9c006e2d233e6129b80e42e18487be51f499a35eb8c60476c8548', 'idn_91c0f54c632f33350a45379690', 1773798217000, 1776390217000, NULL);
INSERT INTO `member_session` VALUES ('fd4869780961f90bf57b4611fad53e47bc5bfee187e3e06971156dfd673d3292', 'idn_d4a8674f2432002ee7374e15e1', 1773798247000, 1776390247000, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex674rnez656fz30t9mka', 509, 29200, 0, 9, 1800, '2026-03-18', '2026-03-18');
INSERT INTO `member_summary` VALUES ('mem_01m82ex6gp3acskkzsx8svmaf1', 0, 0, 0, 0, 0, NULL, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex6q729casax7v5q84x99', 0, 0, 0, 0, 0, NULL, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex6wa863en9hgykec9fcm', 118, 33275, 71, 18, 1800, '2026-03-18', '2026-03-18');
INSERT INTO `member_summary` VALUES ('mem_01m82ex753763v8p6gcn36c7kq', 0, 0, 0, 0, 0, NULL, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex76zyt8aqt33nyxr6s9r', 40, 900, 0, 0, 0, NULL, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex78jzrnm4dg7xsf8mrd1', 0, 0, 0, 0, 0, NULL, NULL);
INSERT INTO `member_summary` VALUES ('mem_01m82ex7e6kpqyyhwz1vtks5ty', 120, 9850, 1000, 0, 0, NULL, NULL);
INSERT INTO `member_tag` VALUES ('mem_01m82ex674rnez656fz30t9mka', '少糖', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 1773798217000);
INSERT INTO `merchant` VALUES ('mrc_01m82ex604abe6zs9je6a37prt', '山雀茶点', 1773798247000, NULL);
INSERT INTO `misuse_report` VALUES ('mis_01m82ex6mvxfsgabx3en8q7436', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', NULL, 1773798217000);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex67686j8zz69ypgmx86g', 'member.joined', '{\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex67z3z9yns7txfv72tj8', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex67xmn8da7j9k9njsq44\",\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex686csdbdmw84jye7k4d', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex684gat3f53sqnx135yf\",\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6abmxwttjdkqvr6gaw8', 'sale.paid', '{\"saleId\":\"sal_01m82ex6a81wz2q8xc4p630p2h\",\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798157000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6gqgdtyvd1hekq8wk85', 'member.joined', '{\"memberId\":\"mem_01m82ex6gp3acskkzsx8svmaf1\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6je0j9fgk3y7psk5020', 'approval.asked', '{\"approvalId\":\"apr_01m82ex6je0j9fgk3y7psk501y\",\"kind\":\"saleUndo\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6qf5z4jr97qjhpm0qhd', 'member.joined', '{\"memberId\":\"mem_01m82ex6q729casax7v5q84x99\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6r7a9jn6mb9q3ewf9x2', 'recovery.opened', '{\"recoveryId\":\"rcv_01m82ex674rnez656fz30t9mka\",\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\",\"openedAt\":1773798217000}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6t576f32e7wbczcq6qz', 'member.misuseReported', '{\"memberId\":\"mem_01m82ex674rnez656fz30t9mka\",\"reportId\":\"mis_01m82ex6mvxfsgabx3en8q7436\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6wf1khp8a67s3jdbd86', 'member.joined', '{\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6x45tm14pk0qmzqawhe', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex6x3254ydgrywcexyp11\",\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex6z98v9j9tmga9dmh5te', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex6xy4rh4rbn2ztfng9k5\",\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex715ah07q28nhhzgch20', 'wallet.refunded', '{\"refundId\":\"rfd_01m82ex6zpnwhemw3caq2fgfn1\",\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex72zwmcvk0fdtzc1pp88', 'sale.paid', '{\"saleId\":\"sal_01m82ex72wwjtcbzk8cccv5g18\",\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex73f8m6fpba4m02vrrdf', 'sale.refunded', '{\"saleId\":\"sal_01m82ex72wwjtcbzk8cccv5g18\",\"refundId\":\"rfd_01m82ex73d502rkfeyz80rgbr7\",\"memberId\":\"mem_01m82ex6wa863en9hgykec9fcm\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\",\"amountFen\":1000}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex754ma9tepvgd423m7kb', 'member.joined', '{\"memberId\":\"mem_01m82ex753763v8p6gcn36c7kq\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex75v84an9656bf0x6jyn', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex75qs8w9exbbzpzjyq69\",\"memberId\":\"mem_01m82ex753763v8p6gcn36c7kq\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex770agd0cj7nz1gsqr79', 'member.joined', '{\"memberId\":\"mem_01m82ex76zyt8aqt33nyxr6s9r\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex78kqkjqmz6ygvwn652j', 'member.joined', '{\"memberId\":\"mem_01m82ex78jzrnm4dg7xsf8mrd1\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex79y9mf6j2z2x8y7dnyx', 'member.erased', '{\"memberId\":\"mem_01m82ex78jzrnm4dg7xsf8mrd1\",\"identityIds\":[\"idn_4faf46601f6dad6fb3a741fda9\"]}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7b347v0h1tczak45414', 'import.asked', '{\"importId\":\"imp_01m82ex7ab3s6e787q0h012r5w\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7c857y43t9a2nyfk7zw', 'import.asked', '{\"importId\":\"imp_01m82ex7ab3s6e787q0h012r5w\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7dqjt99gc23rvzefjcy', 'import.asked', '{\"importId\":\"imp_01m82ex7ab3s6e787q0h012r5w\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7f5fqfv67ecgh2vznbt', 'import.asked', '{\"importId\":\"imp_01m82ex7erpdjvqqrpk47w85hv\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7gac25d5b1mfp731a4y', 'import.asked', '{\"importId\":\"imp_01m82ex7erpdjvqqrpk47w85hv\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7tg8h0yw82kpagn4rph', 'member.joined', '{\"memberId\":\"mem_01m82ex7tdfch9hdnbje0ec37z\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7vnypr6k2b10h1n7vth', 'member.joined', '{\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7xe73zfvr0dd9495sds', 'member.joined', '{\"memberId\":\"mem_01m82ex7xccngadx9k55zv6yac\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7xra3y11sanxsz1j6me', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex7xqsym52xw372abyqh2\",\"memberId\":\"mem_01m82ex7tdfch9hdnbje0ec37z\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773798247000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex7zw2nyyhkjgwtgb2cbp', 'sale.paid', '{\"saleId\":\"sal_01m82ex7zthbkhy0te5h8c1rxk\",\"memberId\":\"mem_01m82ex7tdfch9hdnbje0ec37z\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773798277000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex80we2h74nj5veg6cyj6', 'sale.paid', '{\"saleId\":\"sal_01m82ex80txbe7cbk5x3gz9t1q\",\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773798307000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex81z2asdwhz9a4z3n2vy', 'wallet.toppedUp', '{\"topUpId\":\"top_01m82ex81xh7vrkc7zxs2ykat4\",\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773798337000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex8535k8eqsefan9hst3v', 'sale.paid', '{\"saleId\":\"sal_01m82ex850k4pv99pd9z82pqmy\",\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773884767000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex88d4800cyygxkdjhmc2', 'sale.paid', '{\"saleId\":\"sal_01m82ex88bhfny2rhm1n3h9hvj\",\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773884797000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex88y9b799dce65vdq42r', 'sale.undone', '{\"saleId\":\"sal_01m82ex850k4pv99pd9z82pqmy\",\"memberId\":\"mem_01m82ex7vmrh96spy980exm19t\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773884797000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m82ex8aqz1zbdbdhqrpk86kc', 'sale.paid', '{\"saleId\":\"sal_01m82ex8adans390nyjd33jxfd\",\"memberId\":\"mem_01m82ex7tdfch9hdnbje0ec37z\",\"branchId\":\"brn_01m82ex7j8s2p1ky83fkdj4y5w\"}', 1773884827000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `pay_order` VALUES ('pay_01m82ex6bvh4cc572fre10wyj6', '1900000109', 'wx0000000000000001', 'person', 'sale', 'sal_01m82ex6bsn27jd67eb428gf96', 'mem_01m82ex674rnez656fz30t9mka', 'sale:sal_01m82ex6bsn27jd67eb428gf96:person', 'oCMlD0O25AFcrdKp48wDB0mF2C_J', 'brn_01m82ex604abe6zs9je6a37prv', 900, '山雀茶点 春风路店', '{\"pointsEarned\":9,\"growthEarned\":9,\"earnNote\":\"\"}', 'created', NULL, NULL, NULL, 1773798187000, 1773799087000, NULL, NULL, NULL, NULL, 1773798247000, 0);
INSERT INTO `pay_order` VALUES ('pay_01m82ex6eve0rbr54em8x0ab6b', '1900000109', 'wx0000000000000001', 'person', 'top_up', 'top_01m82ex6eve0rbr54em8x0ab6a', 'mem_01m82ex674rnez656fz30t9mka', 'top_up:mem_01m82ex674rnez656fz30t9mka', 'oCMlD0O25AFcrdKp48wDB0mF2C_J', 'brn_01m82ex604abe6zs9je6a37prv', 10000, '山雀茶点 充值', '{\"topUpId\":\"top_01m82ex6eve0rbr54em8x0ab6a\",\"planId\":\"pln_01m82ex6e0e2f48vw48t4v6xxj\",\"planName\":\"充值\",\"bonusFen\":0,\"instalments\":1,\"points\":0,\"growthFrom\":null,\"termsVersion\":\"2026-11\",\"merchantId\":\"mrc_01m82ex604abe6zs9je6a37prt\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 'prepaid', 'wx555563017013733817785c3e135f752860', NULL, NULL, 1773798217000, 1773805417000, 1773798217000, NULL, NULL, NULL, 1773798277000, 0);
INSERT INTO `pay_order` VALUES ('pay_01m82ex6xy4rh4rbn2ztfng9k6', '1900000109', 'wx0000000000000001', 'person', 'top_up', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 'mem_01m82ex6wa863en9hgykec9fcm', NULL, 'obF2LKDC3JApwU21n_qm9hnAfxNn', 'brn_01m82ex604abe6zs9je6a37prv', 20000, '山雀茶点 充值', '{\"topUpId\":\"top_01m82ex6xy4rh4rbn2ztfng9k5\",\"planId\":\"pln_01m82ex6x7vgs2ynfhyd6gn683\",\"planName\":\"充值\",\"bonusFen\":1200,\"instalments\":12,\"points\":0,\"growthFrom\":null,\"termsVersion\":\"2026-11\",\"merchantId\":\"mrc_01m82ex604abe6zs9je6a37prt\",\"branchId\":\"brn_01m82ex604abe6zs9je6a37prv\"}', 'credited', 'wx79500311994216083598184b1840c64919', NULL, '4200736759080357760965824179', 1773798217000, 1773805417000, 1773798217000, 1773798217000, 1773798217000, NULL, NULL, 0);
INSERT INTO `pay_refund` VALUES ('rfd_01m82ex6zpnwhemw3caq2fgfn1', 'pay_01m82ex6xy4rh4rbn2ztfng9k6', '1900000109', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'top_up', 'top_01m82ex6xy4rh4rbn2ztfng9k5', 5000, 20000, '顾客要求', 'stf_01m82ex63ammj0jbs3ecjz4e6e', '{\"policy\":\"proportional\",\"principalFen\":5000,\"bonusFen\":25,\"lapsedFen\":25,\"laterBonusFen\":1100,\"points\":0,\"growth\":0,\"method\":\"wechat\",\"paidOn\":\"2026-03-18\"}', 'succeeded', '50304734719885459176018279247', 1773798217000, 1773798217000, 1773798217000, NULL, 1);
INSERT INTO `physical_card` VALUES ('8673865744767125', 'cbt_01m82ex6n8e4xfj7efetj4e9tc', 2, 'new', NULL, NULL, NULL, NULL, NULL);
INSERT INTO `physical_card` VALUES ('8674448659516693', 'cbt_01m82ex6n8e4xfj7efetj4e9tc', 1, 'new', NULL, NULL, NULL, NULL, NULL);
INSERT INTO `product` VALUES ('prd_01m82ex6jxm8bykn3mh3cag37m', 'x6jtswta216p1pchw7zr', '珍珠奶茶', '饮品', NULL, '杯', 1800, 0, '[\"brn_01m82ex604abe6zs9je6a37prv\"]', 'on', 1773798217000, 1773798217000);
INSERT INTO `reconciliation_day` VALUES ('2026-03-16@1900000109', '1900000109', '2026-03-16', 'green', 0, 0, '{}', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 1773798217000, 'stf_01m82ex64me82zk9akc5hgsyjz');
INSERT INTO `recovery` VALUES ('rcv_01m82ex674rnez656fz30t9mka', 'mem_01m82ex674rnez656fz30t9mka', 'mem_01m82ex6q729casax7v5q84x99', 'brn_01m82ex604abe6zs9je6a37prv', 'waiting', 'receipts', '小票 3 张', 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798217000, 1773884617000, 1774489417000, NULL);
INSERT INTO `rollup_mark` VALUES ('', 0, 1773798247000);
INSERT INTO `rollup_mark` VALUES ('-', 0, 1773798247000);
INSERT INTO `rollup_mark` VALUES ('wrt_01m82ex5zesfw1yd0fd2wexhn8', 50, 1773798247000);
INSERT INTO `sale` VALUES ('sal_01m82ex6a81wz2q8xc4p630p2h', 'SK2603180942 8001', 'paid', 'vis_01m82ex69cfxcaznp5qfvaakzz', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', '新客', 900, '[]', 900, 0, 9, 9, 900, 0, 0, 900, NULL, 29200, 509, '[\"ltx_01m82ex6abmxwttjdkqvr6gaw5\",\"ltx_01m82ex6abmxwttjdkqvr6gaw6\"]', '2026-03-18', 1773798157000, NULL, NULL, '[]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex6bsn27jd67eb428gf96', 'SK2603180943 7414', 'awaiting', 'vis_01m82ex6b1yfzr69sdvdcxfxwm', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', '新客', 900, '[]', 900, 0, 0, 0, 0, 0, 900, 0, NULL, 29200, 509, '[\"ltx_01m82ex6bvh4cc572fre10wyj7\"]', '2026-03-18', 1773798187000, NULL, NULL, '[{\"method\":\"wechat\",\"amountFen\":900}]', 'pay_01m82ex6bvh4cc572fre10wyj6', NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex72wwjtcbzk8cccv5g18', 'SK2603180944 9304', 'partly_refunded', 'vis_01m82ex721a9w5pn2kr905e3z1', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', '新客', 3000, '[{\"rule\":\"points_burn\",\"label\":\"300 积分抵扣\",\"amountFen\":-300}]', 2700, 300, 27, 27, 2694, 6, 0, 3000, NULL, 33275, 118, '[\"ltx_01m82ex72zwmcvk0fdtzc1pp85\",\"ltx_01m82ex72zwmcvk0fdtzc1pp86\"]', '2026-03-18', 1773798247000, NULL, NULL, '[]', NULL, NULL, NULL, 900, '{\"principalFen\":898,\"bonusFen\":2,\"pointsFen\":100,\"points\":100,\"payments\":[],\"pointsTaken\":9,\"growthTaken\":9}', NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex7zthbkhy0te5h8c1rxk', 'SK2603180944 9860', 'paid', 'vis_01m82ex7ykz2nsegntvev74wtf', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', '常客', 12800, '[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-256},{\"rule\":\"points_burn\",\"label\":\"1,000 积分抵扣\",\"amountFen\":-1000}]', 11544, 1000, 138, 115, 9895, 1649, 0, 12544, NULL, 23456, 238, '[\"ltx_01m82ex7zw2nyyhkjgwtgb2cbk\",\"ltx_01m82ex7zw2nyyhkjgwtgb2cbm\"]', '2026-03-18', 1773798277000, NULL, NULL, '[]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex80txbe7cbk5x3gz9t1q', 'SK2603180945 5738', 'paid', 'vis_01m82ex809r9gm4r5fdrp42z2a', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', '新客', 4550, '[]', 4550, 0, 45, 45, 0, 0, 4550, 0, NULL, 0, 45, '[\"ltx_01m82ex80vze168cbtm47shsfp\",\"ltx_01m82ex80we2h74nj5veg6cyj4\"]', '2026-03-18', 1773798307000, NULL, NULL, '[{\"method\":\"cash\",\"amountFen\":4550}]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex850k4pv99pd9z82pqmy', 'SK2603190946 9170', 'undone', 'vis_01m82ex83ye6eje0v20184mace', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', '新客', 19900, '[]', 19900, 0, 199, 199, 10000, 0, 9900, 10000, NULL, 10000, 0, '[\"ltx_01m82ex8535k8eqsefan9hst3r\",\"ltx_01m82ex8535k8eqsefan9hst3s\"]', '2026-03-19', 1773884767000, 1773884797000, 'stf_01m82ex7jhn8nxj87ead75ac10', '[{\"method\":\"cash\",\"amountFen\":9900}]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex88bhfny2rhm1n3h9hvj', 'SK2603190946 2419', 'paid', 'vis_01m82ex87mtecavkt5yek2x8j6', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', '新客', 3000, '[{\"rule\":\"points_burn\",\"label\":\"200 积分抵扣\",\"amountFen\":-200}]', 2800, 200, 28, 28, 0, 0, 2800, 200, NULL, 0, 72, '[\"ltx_01m82ex88d4800cyygxkdjhmbz\",\"ltx_01m82ex88d4800cyygxkdjhmc0\"]', '2026-03-19', 1773884797000, NULL, NULL, '[{\"method\":\"cash\",\"amountFen\":2800}]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m82ex8adans390nyjd33jxfd', 'SK2603190947 5901', 'paid', 'vis_01m82ex89m3042ntmn7fpxbwpt', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', '常客', 990, '[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-19}]', 971, 0, 10, 9, 832, 139, 0, 971, NULL, 22485, 248, '[\"ltx_01m82ex8aqz1zbdbdhqrpk86k9\",\"ltx_01m82ex8aqz1zbdbdhqrpk86ka\"]', '2026-03-19', 1773884827000, NULL, NULL, '[]', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO `sale_confirmation` VALUES ('cnf_01m82ex6dh8jpyczwr9t93e88y', 'vis_01m82ex6cntnnt3a1y5fd8bszn', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'j47lY7zzIwIEM3p3oQt3XoP_gWWrfkHGDKvZLzDsLUM', 24500, 24500, 500, 0, 'waiting', 1773798217000, 1773798277000);
INSERT INTO `sale_confirmation` VALUES ('cnf_01m82ex8d6avcx51hqr51d0taj', 'vis_01m82ex8c8a46ek0j24rg7kzg5', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'MB7F5F7RqTe4hmDMEkvG-j-StgJgBfNstk2DHa7QhRI', 25280, 22485, 200, 2795, 'waiting', 1773884857000, 1773884917000);
INSERT INTO `sale_refund` VALUES ('rfd_01m82ex73d502rkfeyz80rgbr7', 'sal_01m82ex72wwjtcbzk8cccv5g18', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 1000, 900, '{\"principalFen\":898,\"bonusFen\":2,\"pointsFen\":100,\"points\":100,\"payments\":[],\"pointsTaken\":9,\"growthTaken\":9}', 0, '顾客退货', '2026-03-18', 1773798247000, NULL);
INSERT INTO `schema_migration` VALUES ('0000-outbox', 1795375867707);
INSERT INTO `schema_migration` VALUES ('0001-ledger', 1795375868114);
INSERT INTO `schema_migration` VALUES ('0002-merchant', 1795375868177);
INSERT INTO `schema_migration` VALUES ('0003-staff', 1795375868247);
INSERT INTO `schema_migration` VALUES ('0004-member', 1795375868464);
INSERT INTO `schema_migration` VALUES ('0005-visit-and-top-up', 1795375868576);
INSERT INTO `schema_migration` VALUES ('0006-sale', 1795375868720);
INSERT INTO `schema_migration` VALUES ('0007-pay', 1795375870660);
INSERT INTO `schema_migration` VALUES ('0008-reconcile', 1795375870724);
INSERT INTO `schema_migration` VALUES ('0009-invoice', 1795375870764);
INSERT INTO `schema_migration` VALUES ('0011-sale-payments', 1795375871476);
INSERT INTO `schema_migration` VALUES ('0012-shared-wallets', 1795375871646);
INSERT INTO `schema_migration` VALUES ('0013-staff', 1795375871883);
INSERT INTO `schema_migration` VALUES ('0014-shifts', 1795375872002);
INSERT INTO `schema_migration` VALUES ('0015-office', 1795375873315);
INSERT INTO `schema_migration` VALUES ('0016-api-keys', 1795375873387);
INSERT INTO `schema_migration` VALUES ('0017-refund-wish', 1795375873679);
INSERT INTO `schema_migration` VALUES ('0019-sale-refunds', 1795375873969);
INSERT INTO `schema_migration` VALUES ('0020-products', 1795375874228);
INSERT INTO `schema_migration` VALUES ('0021-profile', 1795375874327);
INSERT INTO `schema_migration` VALUES ('0022-cards', 1795375874507);
INSERT INTO `schema_migration` VALUES ('0023-import', 1795375874744);
INSERT INTO `schema_migration` VALUES ('0024-profile', 1795375874822);
INSERT INTO `schema_migration` VALUES ('0025-api-calls', 1795375874888);
INSERT INTO `schema_migration` VALUES ('0026-asked-refunds', 1795375875022);
INSERT INTO `schema_migration` VALUES ('0028-settings', 1795375875117);
INSERT INTO `schema_migration` VALUES ('0030-wishes', 1795375875270);
INSERT INTO `schema_migration` VALUES ('0031-policies', 1795375875711);
INSERT INTO `schema_migration` VALUES ('0032-drawers', 1795375875983);
INSERT INTO `schema_migration` VALUES ('0033-warnings', 1795375876263);
INSERT INTO `schema_migration` VALUES ('0035-payments-begun', 1795375876411);
INSERT INTO `schema_migration` VALUES ('0036-merged-cards', 1795375876704);
INSERT INTO `shift` VALUES ('shf_01m82ex6jm5ptepfbr735t8n4h', 'brn_01m82ex604abe6zs9je6a37prv', 'x6jjxt5xp7bw4sqm7n1c', 'drw_2edbb143e53ff9a6406a3df2e0', 'stf_01m82ex60hn8rv1kjg5462vff8', 'open', 100, 1773798217000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO `shift_drawer` VALUES ('drw_2edbb143e53ff9a6406a3df2e0', 'brn_01m82ex604abe6zs9je6a37prv', 'x6jjxt5xp7bw4sqm7n1c', 'shf_01m82ex6jm5ptepfbr735t8n4h', NULL);
INSERT INTO `staff` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8', '阿禾', '03a70dd8b03ec072d68774e35c896c38f21835cd160dcd62cce30887ec6023f4', '+DmFQWPM7NvIoTzB2y3sfQEQRuCY4XEWPbayp0neKhk3XHLxJZnC', 'cashier', 'active', '$argon2id$v=19$m=19456,t=2,p=1$lf2TOAcSBPnR04CxXlSD/A$5VYWO1aRU60tg9jXbDSByzyuncBTJ7dYgPkheKPhnns', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m82ex61yzdm9vcfk839tkrzs', '小林', '2f2e3599c36ba134506c922095fa48559120c8c4a308ec03281a73829595f0e4', 'rGNiik1m11SLROD9UdP8TIeFXKIY1tjzz2QtWaP6GczRebbOJu9N', 'cashier', 'active', '$argon2id$v=19$m=19456,t=2,p=1$WzEiP86opBnZReOWrUxghg$nGh7a57dbu+0oHvg3NPlgNpLbZsqGLiZpNfJnypH5rI', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e', '周姐', '6a6a53eb30e021dd3e6ceef6dfe9cc1cb3b2b1708a1947f2b336c4c932bf5324', '5vJAdOnb8UCrVIRukULvDYAXljpKiYtWqol8VIDPCWMtGo56onW2', 'manager', 'active', '$argon2id$v=19$m=19456,t=2,p=1$SpaTzqt0EzJHENcN6M1gQQ$gNouvuV6Zetuxhy3iC8Jbldiu6HC8SodfkGV/y2if+M', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz', '老陈', '12710e28d5b98e7bf4c76d9bfbda5a951abbf6e1aa214d2c66b165583285aa67', '3WBelUOgn4r0lE6v/373gasbcB7R9VIi7sGU+p/wwshfWlYKJpqt', 'owner', 'active', '$argon2id$v=19$m=19456,t=2,p=1$WljhB2bWmyWQOuRDDFDtOg$7j3nhJIoz8PjhQERj/78es2R+5z3v2Fajn2ChkpU00E', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m82ex6kwvt5xp27rhm81nxjq', '收银机', 'machine:stf_01m82ex6kwvt5xp27rhm81nxjq', '', 'pos', 'active', '', 0, NULL, 1773798217000);
INSERT INTO `staff` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10', '阿禾', '2e0216f259a915b2e05deeb1986c798b89eccf805026e65037b48c5912a11b31', 'GsYEIxropWlX/U2eivdtOhcWQRFOEVc73LSo7P57+9oofMES0tz3', 'cashier', 'active', '$argon2id$v=19$m=19456,t=2,p=1$qJUZcC4FdY/XYRLmP8MrXA$vpsmjRR0hoLr5KjWMwVJHetl+x5uWkFuh0HO454W7Hg', 0, NULL, 1773798247000);
INSERT INTO `staff` VALUES ('stf_01m82ex7n4h4vmz1338ytmvgbh', '周姐', 'c1217bf21e180a537c8e6b4246a6b6fe617c3ec05d14cec9d8d48520670b27c9', 'TwzplWfoSL73thAET6csyWPkLV4ukBidO7OwtVbV7nfNVYCEG1FB', 'manager', 'active', '$argon2id$v=19$m=19456,t=2,p=1$RQfR8+nxoA1k14ohCF6oUQ$42B5xEuouY+xPuR1CWhsc611PL92lAY5yEh/fYLkalg', 0, NULL, 1773798247000);
INSERT INTO `staff` VALUES ('stf_01m82ex7r0xrvg0894qa96187m', '老陈', '17842168578e911ba39efafadddb61cc9b71bd290de5da8c9f1e4fe5b50b5d37', 'FZw3upe/DzIvra85eBpeJkxh3NiFcX8Ec6apDmUnMlQ5mrYXN1tX', 'owner', 'active', '$argon2id$v=19$m=19456,t=2,p=1$AvIUhQd6scSRw43hnSg8gQ$PxBA2Azz2sUkuf/gxgcU5QLNun5K5Fsu9/2gr/1hyjM', 0, NULL, 1773798247000);
INSERT INTO `staff_branch` VALUES ('stf_01m82ex60hn8rv1kjg5462vff8', 'brn_01m82ex604abe6zs9je6a37prv');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex61yzdm9vcfk839tkrzs', 'brn_01m82ex60dq31mhw4emvm92nje');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e', 'brn_01m82ex604abe6zs9je6a37prv');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex6kwvt5xp27rhm81nxjq', 'brn_01m82ex604abe6zs9je6a37prv');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10', 'brn_01m82ex7j8s2p1ky83fkdj4y5w');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex7n4h4vmz1338ytmvgbh', 'brn_01m82ex7j8s2p1ky83fkdj4y5w');
INSERT INTO `staff_branch` VALUES ('stf_01m82ex7n4h4vmz1338ytmvgbh', 'brn_01m82ex7jbtyvcvj5arma90v9d');
INSERT INTO `staff_code` VALUES ('1518c563c3a787f90500f2d21f14836f5cc52ed6e40e91e369c0690f80a52db0', 'invite', NULL, '小满', '73b5fbbac3574eddf15461a5128a7b7c9d469d2d4ff667108656b49140179857', 'Un9viqixgSSSvSiqesoDv4ipID9/3Bk1z+5Oci6ZrUoyLGNA72ha', 'cashier', '[\"brn_01m82ex604abe6zs9je6a37prv\"]', 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798217000, 1773884617000, NULL);
INSERT INTO `staff_pin` VALUES ('stf_01m82ex64me82zk9akc5hgsyjz', '$argon2id$v=19$m=19456,t=2,p=1$Mem2y2kLNRzgSlauZeKKTg$4G4r6/cyvGVni/BGSFfxj4CGSwJfAxfD7beVoNbf5BE', 0, NULL, 1773798217000);
INSERT INTO `staff_session` VALUES ('14511dd917a8179483ec478d99882d4ae84f389342634dc92b05341f773622b3', 'stf_01m82ex61yzdm9vcfk839tkrzs', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('25740e694de617aaded44370d62af419e37f1d05526050c12b98a7b93094a147', 'stf_01m82ex64me82zk9akc5hgsyjz', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('82639d15fbdf21bf1f7220f562b75997e386a653b750505ae58b1411d4e24e53', 'stf_01m82ex7jhn8nxj87ead75ac10', 1773884737000, 1773942337000, NULL);
INSERT INTO `staff_session` VALUES ('856e07f58b0a4ba333ac699bead08659f99c839290831791a9d473b319982943', 'stf_01m82ex7n4h4vmz1338ytmvgbh', 1773798247000, 1773855847000, NULL);
INSERT INTO `staff_session` VALUES ('cb96ed299df60d525afa751893d46c66fe8ec5dfad3a78a837371678fe564aa1', 'stf_01m82ex7jhn8nxj87ead75ac10', 1773798247000, 1773855847000, NULL);
INSERT INTO `staff_session` VALUES ('d3f2a82c1c0f74019eb0d50c3591352d6315907d43fef4dbc8647448ee2d8fb5', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('e0402f69df80ffa34df57ff9f3976357ccf19054fb1918edc05bfcc8f14898fd', 'stf_01m82ex60hn8rv1kjg5462vff8', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('ea2acae3e198eb0b6fb5507ab8b5b5aeb5f84f063f1c15cbe9f74384c75e95e1', 'stf_01m82ex7r0xrvg0894qa96187m', 1773798247000, 1773855847000, NULL);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e:refund:2026-03-18', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'refund', '2026-03-18', 2, 6000);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex63ammj0jbs3ecjz4e6e:refund:2026-03-18T09', 'stf_01m82ex63ammj0jbs3ecjz4e6e', 'refund', '2026-03-18T09', 2, 6000);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10:topUpCash:2026-03-18', 'stf_01m82ex7jhn8nxj87ead75ac10', 'topUpCash', '2026-03-18', 1, 10000);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10:topUpCash:2026-03-18T09', 'stf_01m82ex7jhn8nxj87ead75ac10', 'topUpCash', '2026-03-18T09', 1, 10000);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10:undo:2026-03-19', 'stf_01m82ex7jhn8nxj87ead75ac10', 'undo', '2026-03-19', 1, 19900);
INSERT INTO `staff_tally` VALUES ('stf_01m82ex7jhn8nxj87ead75ac10:undo:2026-03-19T09', 'stf_01m82ex7jhn8nxj87ead75ac10', 'undo', '2026-03-19T09', 1, 19900);
INSERT INTO `top_up` VALUES ('top_01m82ex67xmn8da7j9k9njsq44', 'vis_01m82ex67xmn8da7j9k9njsq42', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'cash', 30000, 0, '2026-03-18', 1773798127000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex684gat3f53sqnx135yf', 'vis_01m82ex684gat3f53sqnx135yd', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'cash', 100, 0, '2026-03-18', 1773798127000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex6x3254ydgrywcexyp11', 'vis_01m82ex6x3254ydgrywcexyp0z', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'cash', 20000, 0, '2026-03-18', 1773798217000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex6xy4rh4rbn2ztfng9k5', NULL, 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', NULL, 'wechat', 20000, 100, '2026-03-18', 1773798217000, 'pln_01m82ex6x7vgs2ynfhyd6gn683', 'pay_01m82ex6xy4rh4rbn2ztfng9k6', 0, 5000, 25, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex75qs8w9exbbzpzjyq69', 'vis_01m82ex75qs8w9exbbzpzjyq67', 'mem_01m82ex76zyt8aqt33nyxr6s9r', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'cash', 900, 0, '2026-03-18', 1773798247000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex7e8cj5fkzd483r6ks0k', NULL, 'mem_01m82ex7e6kpqyyhwz1vtks5ty', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex64me82zk9akc5hgsyjz', 'other', 8850, 1000, '2026-03-18', 1773798247000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex7xqsym52xw372abyqh2', 'vis_01m82ex7xqsym52xw372abyqh0', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'cash', 30000, 5000, '2026-03-18', 1773798247000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up` VALUES ('top_01m82ex81xh7vrkc7zxs2ykat4', 'vis_01m82ex81hqcfj5wb3rqtrx3rj', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'cash', 10000, 0, '2026-03-18', 1773798337000, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, 0);
INSERT INTO `top_up_plan` VALUES ('pln_01m82ex6e0e2f48vw48t4v6xxj', '充值', 10000, 0, 1, 0, NULL, '2026-01-01', NULL, '[]', 0, NULL, 0, 'on', 1773798217000);
INSERT INTO `top_up_plan` VALUES ('pln_01m82ex6x7vgs2ynfhyd6gn683', '充值', 20000, 1200, 12, 0, NULL, '2026-01-01', NULL, '[]', 0, NULL, 0, 'on', 1773798217000);
INSERT INTO `visit` VALUES ('vis_01m82ex69cfxcaznp5qfvaakzz', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'dev_01m82ex67j9yvq7f4c4njxzscb', 'RXU8xtIuUpP3C59Z64IV1ZhlHn5ioxBvNK1eH28Dx8k', 0, 1, 1773798157000, 1773798457000);
INSERT INTO `visit` VALUES ('vis_01m82ex6b1yfzr69sdvdcxfxwm', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'dev_01m82ex67j9yvq7f4c4njxzscb', 'wHs6YTgGMwfn1AQk_pFq9IscvSj6Zxiq8K1YdSqFsfA', 0, 1, 1773798187000, 1773798487000);
INSERT INTO `visit` VALUES ('vis_01m82ex6cntnnt3a1y5fd8bszn', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'dev_01m82ex67j9yvq7f4c4njxzscb', 'Bq2CXMK4pqGZizxTxMu88WEBWTBKoZEnxUei4D95-Ls', 0, 1, 1773798217000, 1773798517000);
INSERT INTO `visit` VALUES ('vis_01m82ex721a9w5pn2kr905e3z1', 'mem_01m82ex6wa863en9hgykec9fcm', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'dev_01m82ex6wr03de92r56zh6msnx', 'tDvheOSe1QvPPPy3_TlcQ2YMiESyMLZUOICXvQZzdHE', 0, 1, 1773798247000, 1773798547000);
INSERT INTO `visit` VALUES ('vis_01m82ex7ykz2nsegntvev74wtf', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7tqmj6jpbx2aggy9t8j', '70znHfyTyWva7Bh7JenV95QdgWA88ZFnlYYqMn-tJks', 0, 1, 1773798277000, 1773798577000);
INSERT INTO `visit` VALUES ('vis_01m82ex809r9gm4r5fdrp42z2a', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7vztjnv0fskvn1gdx23', '4EufFwL5IIkIeFmf1uMT815mYucdTVS96xbeGPGkPzQ', 0, 1, 1773798307000, 1773798607000);
INSERT INTO `visit` VALUES ('vis_01m82ex81hqcfj5wb3rqtrx3rj', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7vztjnv0fskvn1gdx23', 'YhErkGSNuU-dHEOwS27PMKQjepY2S22ntYYq0RmtizA', 0, 1, 1773798337000, 1773798637000);
INSERT INTO `visit` VALUES ('vis_01m82ex83ye6eje0v20184mace', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7vztjnv0fskvn1gdx23', 'lzBIyGy-9SY6fhMVQkXBxhhWYu1q4jX_kL4Z0bTbX_Y', 0, 1, 1773884767000, 1773885067000);
INSERT INTO `visit` VALUES ('vis_01m82ex87mtecavkt5yek2x8j6', 'mem_01m82ex7vmrh96spy980exm19t', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7vztjnv0fskvn1gdx23', 'Q2mHt44-CG6m9vQjWg6cCBPUllu0RZuDXOzscOTdlSI', 0, 1, 1773884797000, 1773885097000);
INSERT INTO `visit` VALUES ('vis_01m82ex89m3042ntmn7fpxbwpt', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7tqmj6jpbx2aggy9t8j', 'fEbMiYbKlBwkghWXxPXVIcFtBcMrr79A2-yfHnpaJM4', 0, 1, 1773884827000, 1773885127000);
INSERT INTO `visit` VALUES ('vis_01m82ex8c8a46ek0j24rg7kzg5', 'mem_01m82ex7tdfch9hdnbje0ec37z', 'brn_01m82ex7j8s2p1ky83fkdj4y5w', 'stf_01m82ex7jhn8nxj87ead75ac10', 'dev_01m82ex7tqmj6jpbx2aggy9t8j', 'asUh7MHXdgniEtaSgwekg3GPBHMDGJ7C2SxO77xOMCQ', 0, 1, 1773884857000, 1773885157000);
INSERT INTO `visit_request` VALUES ('vrq_01m82ex6mrs5qjcw6k625k8dab', 'mem_01m82ex674rnez656fz30t9mka', 'brn_01m82ex604abe6zs9je6a37prv', 'stf_01m82ex60hn8rv1kjg5462vff8', 'waiting', NULL, 1773798217000, 1773798277000);
INSERT INTO `wallet_holder` VALUES ('hld_79jwwbmjxzn55as8gjmbjxhjt2', 'wal_01m82ex6hmncvmk8mrh2n61nea', 'mem_01m82ex674rnez656fz30t9mka', 'active', NULL, NULL, NULL, '[1,2,3,4,5,6,7]', 0, 1440, NULL, 1773798217000);
INSERT INTO `wallet_holder` VALUES ('hld_dt5w9935jv29pkd63d802x4xq7', 'mem_01m82ex674rnez656fz30t9mka', 'mem_01m82ex6gp3acskkzsx8svmaf1', 'active', NULL, NULL, NULL, '[1,2,3,4,5,6,7]', 0, 1440, NULL, 1773798217000);
INSERT INTO `wallet_invite` VALUES ('mem_01m82ex674rnez656fz30t9mka', '023907fb7003b2d260b4821386f0a189c1d1db392c0b7eea6a8663294e79d1f1', NULL, NULL, NULL, '[1,2,3,4,5,6,7]', 0, 1440, NULL, 1773798217000, 1773884617000, 'mem_01m82ex6gp3acskkzsx8svmaf1');
