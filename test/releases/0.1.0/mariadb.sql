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
  KEY `ix_audit_entry_staff` (`staff_id`,`id`)
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
CREATE TABLE `day_spend` (
  `id` varchar(64) NOT NULL,
  `unconfirmed_fen` bigint(20) NOT NULL,
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
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_member_card` (`card_number`),
  KEY `ix_member_home_branch` (`home_branch_id`,`joined_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `member_consent` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `version` varchar(32) NOT NULL,
  `text_hash` varchar(64) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_member_consent_member` (`member_id`)
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
CREATE TABLE `member_phone` (
  `id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
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
CREATE TABLE `merchant` (
  `id` varchar(64) NOT NULL,
  `name` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
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
CREATE TABLE `process_lease` (
  `id` varchar(64) NOT NULL,
  `holder` varchar(64) NOT NULL,
  `beat` int(11) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `sale` (
  `id` varchar(64) NOT NULL,
  `number` varchar(24) NOT NULL,
  `status` varchar(10) NOT NULL,
  `visit_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
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
  `rest_method` varchar(10) NOT NULL,
  `wallet_after_fen` bigint(20) NOT NULL,
  `points_after` bigint(20) NOT NULL,
  `transactions` text NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `paid_at` bigint(20) NOT NULL,
  `undone_at` bigint(20) DEFAULT NULL,
  `undone_by` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_sale_visit` (`visit_id`),
  KEY `ix_sale_branch_day` (`branch_id`,`business_date`,`status`),
  KEY `ix_sale_branch` (`branch_id`,`id`),
  KEY `ix_sale_member` (`member_id`,`id`)
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
CREATE TABLE `staff_session` (
  `id` varchar(64) NOT NULL,
  `staff_id` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_staff_session_staff` (`staff_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE `top_up` (
  `id` varchar(64) NOT NULL,
  `visit_id` varchar(64) NOT NULL,
  `member_id` varchar(64) NOT NULL,
  `branch_id` varchar(64) NOT NULL,
  `staff_id` varchar(64) DEFAULT NULL,
  `method` varchar(10) NOT NULL,
  `principal_fen` bigint(20) NOT NULL,
  `bonus_fen` bigint(20) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `paid_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_top_up_visit` (`visit_id`),
  KEY `ix_top_up_member` (`member_id`,`id`)
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
INSERT INTO `audit_entry` VALUES ('adt_01m80hhpvq8y1z35tpz1hcbap0', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhpx9hnp6x90sajhdxnr4', 'stf_01m80hhpvv7at8k0pg97wyjd7x', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhpz05pwcwp4hfpj36ya1', 'stf_01m80hhpxkebz6kbzc3vbagnm5', 'session.staffSignIn', NULL, NULL, '{}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhq5r0tj5xvtqtft5r7tp', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'wallet.topUpCash', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '{\"topUpId\":\"top_01m80hhq5ntcw192z1tscg1grw\",\"principalFen\":30000,\"bonusFen\":5000}', 1773798127000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhq75fbmqmfb6y559c63c', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '{}', 1773798157000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhq7sy98mcwy5d79yy6h7', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.checkout', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhq7qzxqzkbmtfn8t6mgk', '{\"payableFen\":11544,\"walletFen\":11544}', 1773798157000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhq8kdcwee3tv0r14s0kh', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq2ww7zey06kwy08fwpr', '{}', 1773798187000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhq9h0v34ctgdqnqnpdjt', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.checkout', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhq9dsnxnvrdwr84kbjsx', '{\"payableFen\":4550,\"walletFen\":0}', 1773798187000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqajwx38vq7t602xr1s0', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq2ww7zey06kwy08fwpr', '{}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqb5fg1shacrq5de9kcq', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'wallet.topUpCash', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq2ww7zey06kwy08fwpr', '{\"topUpId\":\"top_01m80hhqb30tg9nqd2rx3q7av1\",\"principalFen\":10000,\"bonusFen\":0}', 1773798217000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqcactk240aqa7r9ykfk', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq2ww7zey06kwy08fwpr', '{}', 1773884647000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqcwe0ywxbp73w3kr8yj', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.checkout', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhqctt25zynm5ff7gzjd6', '{\"payableFen\":19900,\"walletFen\":10000}', 1773884647000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqdrf5f9wy5qpws312hk', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq2ww7zey06kwy08fwpr', '{}', 1773884677000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqedy5scah5kdgmwkzwd', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.checkout', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhqebhvqj8jxwp4jmh14j', '{\"payableFen\":2800,\"walletFen\":0}', 1773884677000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqf0qhcez12qhhpehttc', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.undo', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhqctt25zynm5ff7gzjd6', '{\"payableFen\":19900,\"reason\":null}', 1773884677000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqfpw6hfssvewfvqzq9n', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '{}', 1773884707000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqgdycr5d3sc7212nayx', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.checkout', 'brn_01m80hhps5g3838kd8kbfc827r', 'sal_01m80hhqg8bnb0xps66qzbqpw7', '{\"payableFen\":971,\"walletFen\":971}', 1773884707000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqh29fbbm3x80hdj8h63', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.identify', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '{}', 1773884737000);
INSERT INTO `audit_entry` VALUES ('adt_01m80hhqhnek050n1hb00yqket', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sale.askConfirmation', 'brn_01m80hhps5g3838kd8kbfc827r', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '{\"payableFen\":25280}', 1773884737000);
INSERT INTO `branch` VALUES ('brn_01m80hhps5g3838kd8kbfc827r', 'mrc_01m80hhps5g3838kd8kbfc827q', '春风路店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 0, 'open', 1773798127000);
INSERT INTO `branch` VALUES ('brn_01m80hhpsaj3pq7wqy7ffg3zh3', 'mrc_01m80hhps5g3838kd8kbfc827q', '湖滨店', '山雀茶点', '杭州', '春风路 8 号', '07:00–22:00', '0571-0000000', 'direct', 4, 'open', 1773798127000);
INSERT INTO `day_spend` VALUES ('mem_01m80hhq0xjh09nk3pcegrtdx7@2026-03-18', 12544);
INSERT INTO `day_spend` VALUES ('mem_01m80hhq0xjh09nk3pcegrtdx7@2026-03-19', 971);
INSERT INTO `day_spend` VALUES ('mem_01m80hhq2ww7zey06kwy08fwpr@2026-03-19', 200);
INSERT INTO `idempotency_record` VALUES ('idn_938d235f2cfc7669b87743b177|member.join|key_01m80hhq4w1v5tf4nwv7xgq4b1', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m80hhq55060mw23hkmzhyxvt\",\"cardNumber\":\"8824222341379409\",\"linked\":false}', 'wrt_01m80hhprh3k251envt4t35pw8', 6, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('idn_c0ddd491a433a358901625c5b7|member.join|key_01m80hhq2er58a90pvm7rmcqrz', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"cardNumber\":\"8887896350794758\",\"linked\":false}', 'wrt_01m80hhprh3k251envt4t35pw8', 4, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('idn_d4a8674f2432002ee7374e15e1|member.join|key_01m80hhq0gmh2g9ym0tv7xrawe', '1b12c75bf113a2de23fae67f9c4ef47cf8feaa167cb1baebcc27b0d2d2067f99', '{\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"cardNumber\":\"8886766908390519\",\"linked\":false}', 'wrt_01m80hhprh3k251envt4t35pw8', 2, 1773798127000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.checkout|key_01m80hhq7nf6a7a2t5jzcmwwv3', '7e4d83a1ce791cdfde63f7e9b70d0d831994fd733cf981b5954426f35968480d', '{\"sale\":{\"id\":\"sal_01m80hhq7qzxqzkbmtfn8t6mgk\",\"number\":\"SK2603180942 3828\",\"status\":\"paid\",\"visitId\":\"vis_01m80hhq726p1e4t6vcrjm67ta\",\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"常客\",\"amountFen\":12800,\"lines\":[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-256},{\"rule\":\"points_burn\",\"label\":\"1,000 积分抵扣\",\"amountFen\":-1000}],\"payableFen\":11544,\"pointsBurned\":1000,\"pointsEarned\":138,\"growthEarned\":115,\"principalFen\":9895,\"bonusFen\":1649,\"restFen\":0,\"restMethod\":\"cash\",\"unconfirmedFen\":12544,\"walletAfterFen\":23456,\"pointsAfter\":238,\"transactions\":[\"ltx_01m80hhq7sy98mcwy5d79yy6h5\",\"ltx_01m80hhq7sy98mcwy5d79yy6h6\"],\"businessDate\":\"2026-03-18\",\"paidAt\":1773798157000,\"undoneAt\":null,\"undoneBy\":null}}', 'wrt_01m80hhprh3k251envt4t35pw8', 10, 1773798157000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.checkout|key_01m80hhq96pk17hn8z14rr360b', '170c24d30e97a910aac7a60a26d75ac58b112c0d23fd55275745200dad51bc5f', '{\"sale\":{\"id\":\"sal_01m80hhq9dsnxnvrdwr84kbjsx\",\"number\":\"SK2603180943 0081\",\"status\":\"paid\",\"visitId\":\"vis_01m80hhq8fdq1byj1kpk4zjbgp\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"新客\",\"amountFen\":4550,\"lines\":[],\"payableFen\":4550,\"pointsBurned\":0,\"pointsEarned\":45,\"growthEarned\":45,\"principalFen\":0,\"bonusFen\":0,\"restFen\":4550,\"restMethod\":\"cash\",\"unconfirmedFen\":0,\"walletAfterFen\":0,\"pointsAfter\":45,\"transactions\":[\"ltx_01m80hhq9gjn3xvztyrem7afyk\",\"ltx_01m80hhq9gjn3xvztyrem7afym\"],\"businessDate\":\"2026-03-18\",\"paidAt\":1773798187000,\"undoneAt\":null,\"undoneBy\":null}}', 'wrt_01m80hhprh3k251envt4t35pw8', 11, 1773798187000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.checkout|key_01m80hhqcrbzays0f4xj95jw24', '5759a6b016d87d60fe2fe76fc672927f1178b9489d02c1e84901045ff136a6bb', '{\"sale\":{\"id\":\"sal_01m80hhqctt25zynm5ff7gzjd6\",\"number\":\"SK2603190944 4998\",\"status\":\"paid\",\"visitId\":\"vis_01m80hhqc79495q5t4bjs4ywgz\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"新客\",\"amountFen\":19900,\"lines\":[],\"payableFen\":19900,\"pointsBurned\":0,\"pointsEarned\":199,\"growthEarned\":199,\"principalFen\":10000,\"bonusFen\":0,\"restFen\":9900,\"restMethod\":\"cash\",\"unconfirmedFen\":10000,\"walletAfterFen\":0,\"pointsAfter\":244,\"transactions\":[\"ltx_01m80hhqcwe0ywxbp73w3kr8yg\",\"ltx_01m80hhqcwe0ywxbp73w3kr8yh\"],\"businessDate\":\"2026-03-19\",\"paidAt\":1773884647000,\"undoneAt\":null,\"undoneBy\":null}}', 'wrt_01m80hhprh3k251envt4t35pw8', 13, 1773884647000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.checkout|key_01m80hhqe9qya2xhz05yztj5j8', 'c48c944c577df03e7ace8b36ef3f1d631962c02e9285cffcc2816f7b9ed352d3', '{\"sale\":{\"id\":\"sal_01m80hhqebhvqj8jxwp4jmh14j\",\"number\":\"SK2603190944 1107\",\"status\":\"paid\",\"visitId\":\"vis_01m80hhqdmmz5wja7yz7mqz8eq\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"新客\",\"amountFen\":3000,\"lines\":[{\"rule\":\"points_burn\",\"label\":\"200 积分抵扣\",\"amountFen\":-200}],\"payableFen\":2800,\"pointsBurned\":200,\"pointsEarned\":28,\"growthEarned\":28,\"principalFen\":0,\"bonusFen\":0,\"restFen\":2800,\"restMethod\":\"cash\",\"unconfirmedFen\":200,\"walletAfterFen\":0,\"pointsAfter\":72,\"transactions\":[\"ltx_01m80hhqedy5scah5kdgmwkzwb\",\"ltx_01m80hhqedy5scah5kdgmwkzwc\"],\"businessDate\":\"2026-03-19\",\"paidAt\":1773884677000,\"undoneAt\":null,\"undoneBy\":null}}', 'wrt_01m80hhprh3k251envt4t35pw8', 14, 1773884677000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.checkout|key_01m80hhqg6xm4755aas3jd4dc3', 'd89a89d8b8c2bb71db54ff385fea6649621d1910d8b79ef66ac4283976a23051', '{\"sale\":{\"id\":\"sal_01m80hhqg8bnb0xps66qzbqpw7\",\"number\":\"SK2603190945 8055\",\"status\":\"paid\",\"visitId\":\"vis_01m80hhqfk9z66hhnky214g0ey\",\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"常客\",\"amountFen\":990,\"lines\":[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-19}],\"payableFen\":971,\"pointsBurned\":0,\"pointsEarned\":10,\"growthEarned\":9,\"principalFen\":832,\"bonusFen\":139,\"restFen\":0,\"restMethod\":\"cash\",\"unconfirmedFen\":971,\"walletAfterFen\":22485,\"pointsAfter\":248,\"transactions\":[\"ltx_01m80hhqgdycr5d3sc7212nayv\",\"ltx_01m80hhqgdycr5d3sc7212nayw\"],\"businessDate\":\"2026-03-19\",\"paidAt\":1773884707000,\"undoneAt\":null,\"undoneBy\":null}}', 'wrt_01m80hhprh3k251envt4t35pw8', 16, 1773884707000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|sale.undo|key_01m80hhqehtsjzbn643z5a6kkh', 'c3cc52718b9cd7a569293b777802c1ae4cd61b8e05a62a61c07875f8813b907d', '{\"sale\":{\"id\":\"sal_01m80hhqctt25zynm5ff7gzjd6\",\"number\":\"SK2603190944 4998\",\"status\":\"undone\",\"visitId\":\"vis_01m80hhqc79495q5t4bjs4ywgz\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\",\"staffId\":\"stf_01m80hhpshbkvadpejb9m4ghqb\",\"tierName\":\"新客\",\"amountFen\":19900,\"lines\":[],\"payableFen\":19900,\"pointsBurned\":0,\"pointsEarned\":199,\"growthEarned\":199,\"principalFen\":10000,\"bonusFen\":0,\"restFen\":9900,\"unconfirmedFen\":10000,\"restMethod\":\"cash\",\"walletAfterFen\":10000,\"pointsAfter\":0,\"transactions\":[\"ltx_01m80hhqcwe0ywxbp73w3kr8yg\",\"ltx_01m80hhqcwe0ywxbp73w3kr8yh\"],\"businessDate\":\"2026-03-19\",\"paidAt\":1773884647000,\"undoneAt\":1773884677000,\"undoneBy\":\"stf_01m80hhpshbkvadpejb9m4ghqb\"}}', 'wrt_01m80hhprh3k251envt4t35pw8', 15, 1773884677000);
INSERT INTO `idempotency_record` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb|wallet.topUpCash|key_01m80hhqat0zwb3j2kdg339c8b', 'd120bf8b029c515df2f47b2adb74abcef70da00a21f6905b809acc75948e5330', '{\"topUpId\":\"top_01m80hhqb30tg9nqd2rx3q7av1\",\"principalFen\":10000,\"walletAfterFen\":10000,\"paidAt\":1773798217000}', 'wrt_01m80hhprh3k251envt4t35pw8', 12, 1773798217000);
INSERT INTO `idempotency_record` VALUES ('test|job:fund|key_01m80hhq5ntcw192z1tscg1grv', 'fund', '{\"topUpId\":\"top_01m80hhq5ntcw192z1tscg1grw\",\"principalFen\":30000,\"walletAfterFen\":35000,\"paidAt\":1773798127000}', 'wrt_01m80hhprh3k251envt4t35pw8', 7, 1773798127000);
INSERT INTO `ledger_account` VALUES ('bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 3212);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m80hhq0xjh09nk3pcegrtdx7', 1324);
INSERT INTO `ledger_account` VALUES ('growth:mem_01m80hhq2ww7zey06kwy08fwpr', 73);
INSERT INTO `ledger_account` VALUES ('points:mem_01m80hhq0xjh09nk3pcegrtdx7', 248);
INSERT INTO `ledger_account` VALUES ('points:mem_01m80hhq2ww7zey06kwy08fwpr', 0);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 19273);
INSERT INTO `ledger_account` VALUES ('principal:mem_01m80hhq2ww7zey06kwy08fwpr', 10000);
INSERT INTO `ledger_account` VALUES ('sys:points_debt:mem_01m80hhq2ww7zey06kwy08fwpr', 127);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 1, '5f9f96411f1760e4fd34c54528a09441feef55d93848921fd6e9c7c2449ddd30', 'be361b9ff87637dc7faedb000af5f1533a5fb141e07006857dd0d70babe6b534', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 2, 'be361b9ff87637dc7faedb000af5f1533a5fb141e07006857dd0d70babe6b534', '96b10d61cee070bf3005226093c53957e446e8c0f294bff0bd6e983d9422490b', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 3, '96b10d61cee070bf3005226093c53957e446e8c0f294bff0bd6e983d9422490b', 'acc495646ced0453d14b4979ed41fc074d839a38caa1c7a1d93e73971f89ab7a', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 4, 'acc495646ced0453d14b4979ed41fc074d839a38caa1c7a1d93e73971f89ab7a', 'eb3545c1830b47cee30687ff4589837e80a241fe49f8ff8afe5e34f4b44fba0d', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 5, 'eb3545c1830b47cee30687ff4589837e80a241fe49f8ff8afe5e34f4b44fba0d', '8a9d0a7f8175d1ef120922130baf72527055d588fcff7226ff80de7e13a1c914', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 6, '8a9d0a7f8175d1ef120922130baf72527055d588fcff7226ff80de7e13a1c914', '8c82035da6e9b9e3a7e59b464680a4e6c70fc355bec9b87336479eaa3d6bebe6', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 7, '8c82035da6e9b9e3a7e59b464680a4e6c70fc355bec9b87336479eaa3d6bebe6', '8053f4dfbc1545f29849c9fe3d3fcb0f9b59f482293f073c85e6c8d3ebef5110', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 8, '8053f4dfbc1545f29849c9fe3d3fcb0f9b59f482293f073c85e6c8d3ebef5110', '1a231f355df01881216553bc36b0071ded443eaebe335d2ff7c908fa938e43f1', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 9, '1a231f355df01881216553bc36b0071ded443eaebe335d2ff7c908fa938e43f1', '7bbd8f496d5449972d00305013c7f8230b4b39c31c4588e7ef9e787038396cdf', 1, 1773798127000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 10, '7bbd8f496d5449972d00305013c7f8230b4b39c31c4588e7ef9e787038396cdf', '6a1b45ae44ae3f783d2114c327be1a5b920c06f9450b0cd6bb3591de05aa68dc', 1, 1773798157000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 11, '6a1b45ae44ae3f783d2114c327be1a5b920c06f9450b0cd6bb3591de05aa68dc', 'b6075ddbf32f17482073bb1790aa6d10bc4a79f9d6698e44eef7f13c42b4d34b', 1, 1773798187000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 12, 'b6075ddbf32f17482073bb1790aa6d10bc4a79f9d6698e44eef7f13c42b4d34b', 'de1959ed02e53fa35def028a0b08906c9f1b18246bbafc03f1343dfa0d9c0898', 1, 1773798217000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 13, 'de1959ed02e53fa35def028a0b08906c9f1b18246bbafc03f1343dfa0d9c0898', '47df374aa797cef331ab177edeaf1395d092e5e85cdbfbfc22c219905fe1a91d', 1, 1773884647000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 14, '47df374aa797cef331ab177edeaf1395d092e5e85cdbfbfc22c219905fe1a91d', 'beceb2ceb86cb45d5e8ddff14582eb6f78a10972a7a1c62039e0f402da768475', 1, 1773884677000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 15, 'beceb2ceb86cb45d5e8ddff14582eb6f78a10972a7a1c62039e0f402da768475', '5d653e830c3c3a9872d8970884ca7796234f0423ed395556d33b8c0f7c49f8e1', 1, 1773884677000);
INSERT INTO `ledger_batch` VALUES ('wrt_01m80hhprh3k251envt4t35pw8', 16, '5d653e830c3c3a9872d8970884ca7796234f0423ed395556d33b8c0f7c49f8e1', 'c139aaf7e52e54c87239154e91d5728f06b291b1bf1dc4c65225428c69cc6ad8', 1, 1773884707000);
INSERT INTO `ledger_lot` VALUES ('bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', NULL, 'mrc_01m80hhps5g3838kd8kbfc827q', 'brn_01m80hhps5g3838kd8kbfc827r', 3212);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2026-06-30', '2026-06-30', NULL, NULL, 0);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2027-12-31', '2027-12-31', NULL, NULL, 248);
INSERT INTO `ledger_lot` VALUES ('points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', '2027-12-31', NULL, NULL, 0);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', NULL, 'mrc_01m80hhps5g3838kd8kbfc827q', 'brn_01m80hhps5g3838kd8kbfc827r', 19273);
INSERT INTO `ledger_lot` VALUES ('principal:mem_01m80hhq2ww7zey06kwy08fwpr', 'top_01m80hhqb30tg9nqd2rx3q7av1', NULL, 'mrc_01m80hhps5g3838kd8kbfc827q', 'brn_01m80hhps5g3838kd8kbfc827r', 10000);
INSERT INTO `ledger_owner` VALUES ('idn_938d235f2cfc7669b87743b177');
INSERT INTO `ledger_owner` VALUES ('idn_c0ddd491a433a358901625c5b7');
INSERT INTO `ledger_owner` VALUES ('idn_d4a8674f2432002ee7374e15e1');
INSERT INTO `ledger_owner` VALUES ('mem_01m80hhq0xjh09nk3pcegrtdx7');
INSERT INTO `ledger_owner` VALUES ('mem_01m80hhq2ww7zey06kwy08fwpr');
INSERT INTO `ledger_owner` VALUES ('mem_01m80hhq55060mw23hkmzhyxvt');
INSERT INTO `ledger_owner` VALUES ('phn_8b8f7344594a01fb46d78cfdfd');
INSERT INTO `ledger_owner` VALUES ('phn_c3f420d1c259a5f8ff8c53de85');
INSERT INTO `ledger_owner` VALUES ('phn_e5bf781b93e41aa35ec10197e8');
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq5r0tj5xvtqtft5r7tn', 0, 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 30000, NULL, 30000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq5r0tj5xvtqtft5r7tn', 1, 'sys:bonus_granted', 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 5000, NULL, 5000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq5vqjf2h5a36j7fbads', 0, 'sys:points_issued', 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', 800, NULL, 800);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq5vqjf2h5a36j7fbads', 1, 'sys:growth_granted', 'growth:mem_01m80hhq0xjh09nk3pcegrtdx7', 1200, NULL, 1200);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq5yfz9hzeznmkerkqhw', 0, 'sys:points_issued', 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', 300, NULL, 1100);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 0, 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 9895, 20105, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 1, 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 1649, 3351, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 2, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', 'sys:points_redeemed', 1000, 100, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h6', 0, 'sys:points_issued', 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', 138, NULL, 238);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h6', 1, 'sys:growth_granted', 'growth:mem_01m80hhq0xjh09nk3pcegrtdx7', 115, NULL, 1315);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afyk', 0, 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 4550, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afym', 0, 'sys:points_issued', 'points:mem_01m80hhq2ww7zey06kwy08fwpr', 45, NULL, 45);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afym', 1, 'sys:growth_granted', 'growth:mem_01m80hhq2ww7zey06kwy08fwpr', 45, NULL, 45);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqb5fg1shacrq5de9kcp', 0, 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 10000, NULL, 10000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yg', 0, 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 10000, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yg', 1, 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 9900, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yh', 0, 'sys:points_issued', 'points:mem_01m80hhq2ww7zey06kwy08fwpr', 199, NULL, 244);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yh', 1, 'sys:growth_granted', 'growth:mem_01m80hhq2ww7zey06kwy08fwpr', 199, NULL, 244);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwb', 0, 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 2800, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwb', 1, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', 'sys:points_redeemed', 200, 44, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwc', 0, 'sys:points_issued', 'points:mem_01m80hhq2ww7zey06kwy08fwpr', 28, NULL, 72);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwc', 1, 'sys:growth_granted', 'growth:mem_01m80hhq2ww7zey06kwy08fwpr', 28, NULL, 272);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqf0qhcez12qhhpehtta', 0, 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 10000, NULL, 10000);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqf0qhcez12qhhpehtta', 1, 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 'sys:cash:brn_01m80hhps5g3838kd8kbfc827r', 9900, NULL, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqf0qhcez12qhhpehttb', 0, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', 'sys:points_issued', 72, 0, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqf0qhcez12qhhpehttb', 1, 'sys:points_issued', 'sys:points_debt:mem_01m80hhq2ww7zey06kwy08fwpr', 127, NULL, 127);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqf0qhcez12qhhpehttb', 2, 'growth:mem_01m80hhq2ww7zey06kwy08fwpr', 'sys:growth_granted', 199, 73, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayv', 0, 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 832, 19273, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayv', 1, 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'sys:sales:brn_01m80hhps5g3838kd8kbfc827r', 139, 3212, NULL);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayw', 0, 'sys:points_issued', 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', 10, NULL, 248);
INSERT INTO `ledger_posting` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayw', 1, 'sys:growth_granted', 'growth:mem_01m80hhq0xjh09nk3pcegrtdx7', 9, NULL, 1324);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq5r0tj5xvtqtft5r7tn', 0, 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', 30000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq5r0tj5xvtqtft5r7tn', 1, 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', 5000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq5vqjf2h5a36j7fbads', 0, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2027-12-31', 800);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq5yfz9hzeznmkerkqhw', 0, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2026-06-30', 300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 0, 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', -9895);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 1, 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', -1649);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 2, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2026-06-30', -300);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 2, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2027-12-31', -700);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h6', 0, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2027-12-31', 138);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afym', 0, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', 45);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqb5fg1shacrq5de9kcp', 0, 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 'top_01m80hhqb30tg9nqd2rx3q7av1', 10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yg', 0, 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 'top_01m80hhqb30tg9nqd2rx3q7av1', -10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yh', 0, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', 199);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwb', 1, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', -200);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwc', 0, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', 28);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqf0qhcez12qhhpehtta', 0, 'principal:mem_01m80hhq2ww7zey06kwy08fwpr', 'top_01m80hhqb30tg9nqd2rx3q7av1', 10000);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqf0qhcez12qhhpehttb', 0, 'points:mem_01m80hhq2ww7zey06kwy08fwpr', '2027-12-31', -72);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayv', 0, 'principal:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', -832);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayv', 1, 'bonus:mem_01m80hhq0xjh09nk3pcegrtdx7', 'top_01m80hhq5ntcw192z1tscg1grw', -139);
INSERT INTO `ledger_posting_lot` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayw', 0, 'points:mem_01m80hhq0xjh09nk3pcegrtdx7', '2027-12-31', 10);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq5r0tj5xvtqtft5r7tn', 'top_up', 'top_up:top_01m80hhq5ntcw192z1tscg1grw', 1773798127000, '2026-03-18', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', NULL, NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 7, 0, NULL, NULL, 35000, 35000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq5vqjf2h5a36j7fbads', 'earn', 'earn:ltx_01m80hhq5vqjf2h5a36j7fbads', 1773798127000, '2026-01-01', 'mem_01m80hhq0xjh09nk3pcegrtdx7', NULL, NULL, NULL, NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 8, 0, 800, 800, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq5yfz9hzeznmkerkqhw', 'earn', 'earn:ltx_01m80hhq5yfz9hzeznmkerkqhw', 1773798127000, '2026-01-01', 'mem_01m80hhq0xjh09nk3pcegrtdx7', NULL, NULL, NULL, NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 9, 0, 300, 1100, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h5', 'sale', 'sale:sal_01m80hhq7qzxqzkbmtfn8t6mgk', 1773798157000, '2026-03-18', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhq7qzxqzkbmtfn8t6mgk', NULL, '[\"tier_discount:常客 9.8 折\",\"points_burn:1,000 积分抵扣\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 10, 0, -1000, 100, -11544, 23456);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq7sy98mcwy5d79yy6h6', 'earn', 'earn:sal_01m80hhq7qzxqzkbmtfn8t6mgk', 1773798157000, '2026-03-18', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhq7qzxqzkbmtfn8t6mgk', NULL, '[\"earn:per_yuan:常客 1.2 倍\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 10, 1, 138, 238, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afyk', 'sale', 'sale:sal_01m80hhq9dsnxnvrdwr84kbjsx', 1773798187000, '2026-03-18', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhq9dsnxnvrdwr84kbjsx', NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 11, 0, NULL, NULL, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhq9gjn3xvztyrem7afym', 'earn', 'earn:sal_01m80hhq9dsnxnvrdwr84kbjsx', 1773798187000, '2026-03-18', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhq9dsnxnvrdwr84kbjsx', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 11, 1, 45, 45, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqb5fg1shacrq5de9kcp', 'top_up', 'top_up:top_01m80hhqb30tg9nqd2rx3q7av1', 1773798217000, '2026-03-18', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', NULL, NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 12, 0, NULL, NULL, 10000, 10000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yg', 'sale', 'sale:sal_01m80hhqctt25zynm5ff7gzjd6', 1773884647000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqctt25zynm5ff7gzjd6', NULL, '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 13, 0, NULL, NULL, -10000, 0);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqcwe0ywxbp73w3kr8yh', 'earn', 'earn:sal_01m80hhqctt25zynm5ff7gzjd6', 1773884647000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqctt25zynm5ff7gzjd6', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 13, 1, 199, 244, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwb', 'sale', 'sale:sal_01m80hhqebhvqj8jxwp4jmh14j', 1773884677000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqebhvqj8jxwp4jmh14j', NULL, '[\"points_burn:200 积分抵扣\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 14, 0, -200, 44, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqedy5scah5kdgmwkzwc', 'earn', 'earn:sal_01m80hhqebhvqj8jxwp4jmh14j', 1773884677000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqebhvqj8jxwp4jmh14j', NULL, '[\"earn:per_yuan:\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 14, 1, 28, 72, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqf0qhcez12qhhpehtta', 'reverse', 'reverse:ltx_01m80hhqcwe0ywxbp73w3kr8yg', 1773884677000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqctt25zynm5ff7gzjd6', 'ltx_01m80hhqcwe0ywxbp73w3kr8yg', '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 15, 0, NULL, NULL, 10000, 10000);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqf0qhcez12qhhpehttb', 'reverse', 'reverse:ltx_01m80hhqcwe0ywxbp73w3kr8yh', 1773884677000, '2026-03-19', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqctt25zynm5ff7gzjd6', 'ltx_01m80hhqcwe0ywxbp73w3kr8yh', '[]', 'wrt_01m80hhprh3k251envt4t35pw8', 15, 1, -72, 0, NULL, NULL);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayv', 'sale', 'sale:sal_01m80hhqg8bnb0xps66qzbqpw7', 1773884707000, '2026-03-19', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqg8bnb0xps66qzbqpw7', NULL, '[\"tier_discount:常客 9.8 折\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 16, 0, NULL, NULL, -971, 22485);
INSERT INTO `ledger_transaction` VALUES ('ltx_01m80hhqgdycr5d3sc7212nayw', 'earn', 'earn:sal_01m80hhqg8bnb0xps66qzbqpw7', 1773884707000, '2026-03-19', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'sal_01m80hhqg8bnb0xps66qzbqpw7', NULL, '[\"earn:per_yuan:常客 1.2 倍\"]', 'wrt_01m80hhprh3k251envt4t35pw8', 16, 1, 10, 248, NULL, NULL);
INSERT INTO `member` VALUES ('mem_01m80hhq0xjh09nk3pcegrtdx7', '8886766908390519', '会员8790', 'lKuIsdcBm6tfj1LfMcJ7cmFXh7T4JNo+B34PPomfd2BanQgAdnIG', 'f6be4d995636d9c743762e4f15bbcc165ad472cb29d74b3ca6b0129ed02f173c', '8790', 'o4zdt32sFNSGLKpQhVlpAKvNMwGR', 'active', 2, 'brn_01m80hhps5g3838kd8kbfc827r', '2026-03-18', 1773798127000);
INSERT INTO `member` VALUES ('mem_01m80hhq2ww7zey06kwy08fwpr', '8887896350794758', '会员6845', 'hWHo8XdPMxmpVu6MHBiqGwjoPtIGXJiAIkxvE80n3OOUfpdVv6Cl', '24cb79be1ed5526c137d20c5af60a48f0c7c1f80dffc8122f4d611c674431edc', '6845', 'oXIDfhvPxVsEK9OHidaqrdfjgTDP', 'active', 2, 'brn_01m80hhps5g3838kd8kbfc827r', '2026-03-18', 1773798127000);
INSERT INTO `member` VALUES ('mem_01m80hhq55060mw23hkmzhyxvt', '8824222341379409', '会员0741', 'iLW7rPIGCZvoD9k6aIBzZRXZUOAXzh2Df/TEr1ZtWhlnqOMWcljK', '07938fd9b1e46bfabaf33f3624aa540f15227dc8a0d439d3460c08369ba74132', '0741', 'o8RgMD32Z9vISUFz9Rj6Ho7Mq0CA', 'active', 0, NULL, '2026-03-18', 1773798127000);
INSERT INTO `member_consent` VALUES ('cns_01m80hhq104xx0vtztt377z182', 'mem_01m80hhq0xjh09nk3pcegrtdx7', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798127000);
INSERT INTO `member_consent` VALUES ('cns_01m80hhq2zvy15j6c4jv9p760t', 'mem_01m80hhq2ww7zey06kwy08fwpr', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798127000);
INSERT INTO `member_consent` VALUES ('cns_01m80hhq56fgpd656km7n30sgn', 'mem_01m80hhq55060mw23hkmzhyxvt', '2026-11', '38StL9KOijesOQaLgkr_31-GVHO1Ptbg3a3tfu71GRU', 1773798127000);
INSERT INTO `member_device` VALUES ('dev_01m80hhq1es1k33nqy62wyhegs', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'inst-xiaoman', 'iPhone', '903297083', 1773798127000, NULL, NULL, 1, 59129491, 1773798127000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m80hhq398ky3eb300pg2sajc', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'inst-laowu', 'iPhone', '823617667', 1773798127000, NULL, NULL, 1, 59129489, 1773798127000, NULL);
INSERT INTO `member_device` VALUES ('dev_01m80hhq5gwjjsj79jc4zrk9qp', 'mem_01m80hhq55060mw23hkmzhyxvt', 'inst-passer-by', 'iPhone', '165091911', 1773798127000, NULL, NULL, 1, 0, 1773798127000, NULL);
INSERT INTO `member_identity` VALUES ('idn_938d235f2cfc7669b87743b177', 'wx0000000000000001', 'oVTuRVBcVqVCtMmuIFG30_wpkSEj', 'o8RgMD32Z9vISUFz9Rj6Ho7Mq0CA', 'mem_01m80hhq55060mw23hkmzhyxvt', 1773798127000);
INSERT INTO `member_identity` VALUES ('idn_c0ddd491a433a358901625c5b7', 'wx0000000000000001', 'o4D3VKBGv3v5S_e79iW1O_36Tc8Y', 'oXIDfhvPxVsEK9OHidaqrdfjgTDP', 'mem_01m80hhq2ww7zey06kwy08fwpr', 1773798127000);
INSERT INTO `member_identity` VALUES ('idn_d4a8674f2432002ee7374e15e1', 'wx0000000000000001', 'oNrtEeiqMazcnZmjE3a7ur22U_aJ', 'o4zdt32sFNSGLKpQhVlpAKvNMwGR', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 1773798127000);
INSERT INTO `member_phone` VALUES ('phn_8b8f7344594a01fb46d78cfdfd', 'mem_01m80hhq0xjh09nk3pcegrtdx7');
INSERT INTO `member_phone` VALUES ('phn_c3f420d1c259a5f8ff8c53de85', 'mem_01m80hhq2ww7zey06kwy08fwpr');
INSERT INTO `member_phone` VALUES ('phn_e5bf781b93e41aa35ec10197e8', 'mem_01m80hhq55060mw23hkmzhyxvt');
INSERT INTO `member_session` VALUES ('22f84b7dd61a329db311d9e3481c93464279a8d235479eeca1046855dc2523e2', 'idn_c0ddd491a433a358901625c5b7', 1773798127000, 1776390127000, NULL);
INSERT INTO `member_session` VALUES ('a13365c0a9e1c033c2756cb799675815b80ac6d246a3f0553711ca101a5e4f48', 'idn_d4a8674f2432002ee7374e15e1', 1773798127000, 1776390127000, NULL);
INSERT INTO `member_session` VALUES ('de98ce793d09cf4e4842cdd272c7c0c98e81cb005ad2975454f3ab651e599a6f', 'idn_938d235f2cfc7669b87743b177', 1773798127000, 1776390127000, NULL);
INSERT INTO `merchant` VALUES ('mrc_01m80hhps5g3838kd8kbfc827q', '山雀茶点', 1773798127000);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq104xx0vtztt377z183', 'member.joined', '{\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq2zvy15j6c4jv9p760v', 'member.joined', '{\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq56fgpd656km7n30sgp', 'member.joined', '{\"memberId\":\"mem_01m80hhq55060mw23hkmzhyxvt\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq5r0tj5xvtqtft5r7tq', 'wallet.toppedUp', '{\"topUpId\":\"top_01m80hhq5ntcw192z1tscg1grw\",\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773798127000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq7sy98mcwy5d79yy6h8', 'sale.paid', '{\"saleId\":\"sal_01m80hhq7qzxqzkbmtfn8t6mgk\",\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773798157000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhq9h0v34ctgdqnqnpdjv', 'sale.paid', '{\"saleId\":\"sal_01m80hhq9dsnxnvrdwr84kbjsx\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773798187000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhqb5fg1shacrq5de9kcr', 'wallet.toppedUp', '{\"topUpId\":\"top_01m80hhqb30tg9nqd2rx3q7av1\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773798217000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhqcwe0ywxbp73w3kr8yk', 'sale.paid', '{\"saleId\":\"sal_01m80hhqctt25zynm5ff7gzjd6\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773884647000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhqedy5scah5kdgmwkzwe', 'sale.paid', '{\"saleId\":\"sal_01m80hhqebhvqj8jxwp4jmh14j\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773884677000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhqf0qhcez12qhhpehttd', 'sale.undone', '{\"saleId\":\"sal_01m80hhqctt25zynm5ff7gzjd6\",\"memberId\":\"mem_01m80hhq2ww7zey06kwy08fwpr\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773884677000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `outbox_message` VALUES ('obx_01m80hhqgdycr5d3sc7212nayy', 'sale.paid', '{\"saleId\":\"sal_01m80hhqg8bnb0xps66qzbqpw7\",\"memberId\":\"mem_01m80hhq0xjh09nk3pcegrtdx7\",\"branchId\":\"brn_01m80hhps5g3838kd8kbfc827r\"}', 1773884707000, 0, NULL, NULL, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m80hhq7qzxqzkbmtfn8t6mgk', 'SK2603180942 3828', 'paid', 'vis_01m80hhq726p1e4t6vcrjm67ta', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', '常客', 12800, '[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-256},{\"rule\":\"points_burn\",\"label\":\"1,000 积分抵扣\",\"amountFen\":-1000}]', 11544, 1000, 138, 115, 9895, 1649, 0, 12544, 'cash', 23456, 238, '[\"ltx_01m80hhq7sy98mcwy5d79yy6h5\",\"ltx_01m80hhq7sy98mcwy5d79yy6h6\"]', '2026-03-18', 1773798157000, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m80hhq9dsnxnvrdwr84kbjsx', 'SK2603180943 0081', 'paid', 'vis_01m80hhq8fdq1byj1kpk4zjbgp', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', '新客', 4550, '[]', 4550, 0, 45, 45, 0, 0, 4550, 0, 'cash', 0, 45, '[\"ltx_01m80hhq9gjn3xvztyrem7afyk\",\"ltx_01m80hhq9gjn3xvztyrem7afym\"]', '2026-03-18', 1773798187000, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m80hhqctt25zynm5ff7gzjd6', 'SK2603190944 4998', 'undone', 'vis_01m80hhqc79495q5t4bjs4ywgz', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', '新客', 19900, '[]', 19900, 0, 199, 199, 10000, 0, 9900, 10000, 'cash', 10000, 0, '[\"ltx_01m80hhqcwe0ywxbp73w3kr8yg\",\"ltx_01m80hhqcwe0ywxbp73w3kr8yh\"]', '2026-03-19', 1773884647000, 1773884677000, 'stf_01m80hhpshbkvadpejb9m4ghqb');
INSERT INTO `sale` VALUES ('sal_01m80hhqebhvqj8jxwp4jmh14j', 'SK2603190944 1107', 'paid', 'vis_01m80hhqdmmz5wja7yz7mqz8eq', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', '新客', 3000, '[{\"rule\":\"points_burn\",\"label\":\"200 积分抵扣\",\"amountFen\":-200}]', 2800, 200, 28, 28, 0, 0, 2800, 200, 'cash', 0, 72, '[\"ltx_01m80hhqedy5scah5kdgmwkzwb\",\"ltx_01m80hhqedy5scah5kdgmwkzwc\"]', '2026-03-19', 1773884677000, NULL, NULL);
INSERT INTO `sale` VALUES ('sal_01m80hhqg8bnb0xps66qzbqpw7', 'SK2603190945 8055', 'paid', 'vis_01m80hhqfk9z66hhnky214g0ey', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', '常客', 990, '[{\"rule\":\"tier_discount\",\"label\":\"常客 9.8 折\",\"amountFen\":-19}]', 971, 0, 10, 9, 832, 139, 0, 971, 'cash', 22485, 248, '[\"ltx_01m80hhqgdycr5d3sc7212nayv\",\"ltx_01m80hhqgdycr5d3sc7212nayw\"]', '2026-03-19', 1773884707000, NULL, NULL);
INSERT INTO `sale_confirmation` VALUES ('cnf_01m80hhqhkb7y7090dq55de4bk', 'vis_01m80hhqh024wyhvjnehx07mfp', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'vfZW7SxFflbC2kF4II7GCvybx8pvTiUc4rWlZlslVkQ', 25280, 22485, 200, 2795, 'waiting', 1773884737000, 1773884797000);
INSERT INTO `schema_migration` VALUES ('0000-outbox', 1795314735645);
INSERT INTO `schema_migration` VALUES ('0001-ledger', 1795314735705);
INSERT INTO `schema_migration` VALUES ('0002-merchant', 1795314735722);
INSERT INTO `schema_migration` VALUES ('0003-staff', 1795314735749);
INSERT INTO `schema_migration` VALUES ('0004-member', 1795314735817);
INSERT INTO `schema_migration` VALUES ('0005-visit-and-top-up', 1795314735833);
INSERT INTO `schema_migration` VALUES ('0006-sale', 1795314735868);
INSERT INTO `staff` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb', '阿禾', '03a70dd8b03ec072d68774e35c896c38f21835cd160dcd62cce30887ec6023f4', 'oNTFk0DrdFEUkrCQLpd+eC+McVNvLTFJZvazgmZ6ow3RnqntNe7O', 'cashier', 'active', '$argon2id$v=19$m=19456,t=2,p=1$l5bZF5wOSNLEZ/Jh35EJHw$mCYmQ6arqXvXqGwLWKGpaSrQCKvgXRen2rThGDCaR4Y', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m80hhpvv7at8k0pg97wyjd7x', '周姐', '2f2e3599c36ba134506c922095fa48559120c8c4a308ec03281a73829595f0e4', 'r+IxRVj8LwMiQnlrrLegNYiqnMdz//vCX+Qdg+qkMBnB9ZghOPoC', 'manager', 'active', '$argon2id$v=19$m=19456,t=2,p=1$LhuLn7bwnHzytWB8wA5UbQ$6mT+OkKLPh58zu41LA/58uE+PItRdd0SD2+UfjSXvWE', 0, NULL, 1773798127000);
INSERT INTO `staff` VALUES ('stf_01m80hhpxkebz6kbzc3vbagnm5', '老陈', '6a6a53eb30e021dd3e6ceef6dfe9cc1cb3b2b1708a1947f2b336c4c932bf5324', 'F8eVg/e21iOqTWq50m2Owvbyq2tNsBamRU2PFXa4i+VEhHZNwzyJ', 'owner', 'active', '$argon2id$v=19$m=19456,t=2,p=1$ibLC1Tepu2SnBjuN3E2iRQ$vqRW1P5VmF3xh/jDr6IIigcdVydrjuWdXTFVkHwyX7E', 0, NULL, 1773798127000);
INSERT INTO `staff_branch` VALUES ('stf_01m80hhpshbkvadpejb9m4ghqb', 'brn_01m80hhps5g3838kd8kbfc827r');
INSERT INTO `staff_branch` VALUES ('stf_01m80hhpvv7at8k0pg97wyjd7x', 'brn_01m80hhps5g3838kd8kbfc827r');
INSERT INTO `staff_branch` VALUES ('stf_01m80hhpvv7at8k0pg97wyjd7x', 'brn_01m80hhpsaj3pq7wqy7ffg3zh3');
INSERT INTO `staff_session` VALUES ('59dfa9c254856e3820605cc68e33d052b4981ded3a3a2bece0aaa12287722664', 'stf_01m80hhpvv7at8k0pg97wyjd7x', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('64ee7a1cf81721b633c32bf53db6bc5efee8b4a0d805b78fed71b4778b646f7b', 'stf_01m80hhpshbkvadpejb9m4ghqb', 1773798127000, 1773855727000, NULL);
INSERT INTO `staff_session` VALUES ('fa8765e8d1b6dc8fdafe25b0cba3b6b3c9e749666d260f2004a2df50157fb957', 'stf_01m80hhpxkebz6kbzc3vbagnm5', 1773798127000, 1773855727000, NULL);
INSERT INTO `top_up` VALUES ('top_01m80hhq5ntcw192z1tscg1grw', 'vis_01m80hhq5ntcw192z1tscg1grt', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'cash', 30000, 5000, '2026-03-18', 1773798127000);
INSERT INTO `top_up` VALUES ('top_01m80hhqb30tg9nqd2rx3q7av1', 'vis_01m80hhqaed55zc59tfwkd185y', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'cash', 10000, 0, '2026-03-18', 1773798217000);
INSERT INTO `visit` VALUES ('vis_01m80hhq726p1e4t6vcrjm67ta', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq1es1k33nqy62wyhegs', 'FwrqTM1bNBviVJ1cpnkW8Ls5ZRSfYW2QTzRYfmMPn3k', 0, 1, 1773798157000, 1773798457000);
INSERT INTO `visit` VALUES ('vis_01m80hhq8fdq1byj1kpk4zjbgp', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq398ky3eb300pg2sajc', 'BBpbHu-cHjmpKrYNnQXSjid3lhzOFWpBa5R7PNrhUHI', 0, 1, 1773798187000, 1773798487000);
INSERT INTO `visit` VALUES ('vis_01m80hhqaed55zc59tfwkd185y', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq398ky3eb300pg2sajc', '-ZUvBYH4JCd5xl-c5MdchJPYDDOi4ifq-A42Pfpac6Q', 0, 1, 1773798217000, 1773798517000);
INSERT INTO `visit` VALUES ('vis_01m80hhqc79495q5t4bjs4ywgz', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq398ky3eb300pg2sajc', 'mzcwcfVQoqB8zisPbFJZwn-n3jizOnbCGT15eeoEqi0', 0, 1, 1773884647000, 1773884947000);
INSERT INTO `visit` VALUES ('vis_01m80hhqdmmz5wja7yz7mqz8eq', 'mem_01m80hhq2ww7zey06kwy08fwpr', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq398ky3eb300pg2sajc', 'llK4mZRAWvlx_OwfZ7b5K2lSfXdBSt0QU2k2ajihuBo', 0, 1, 1773884677000, 1773884977000);
INSERT INTO `visit` VALUES ('vis_01m80hhqfk9z66hhnky214g0ey', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq1es1k33nqy62wyhegs', '7Ih_GAHCK4E7oXH3PJxMNv8V3-ExFby264OLPD0QhUM', 0, 1, 1773884707000, 1773885007000);
INSERT INTO `visit` VALUES ('vis_01m80hhqh024wyhvjnehx07mfp', 'mem_01m80hhq0xjh09nk3pcegrtdx7', 'brn_01m80hhps5g3838kd8kbfc827r', 'stf_01m80hhpshbkvadpejb9m4ghqb', 'dev_01m80hhq1es1k33nqy62wyhegs', '5TLy_OmjmOr860MFsLfA7fm1ykjM_ibLbRPnoQD-mSE', 0, 1, 1773884737000, 1773885037000);
