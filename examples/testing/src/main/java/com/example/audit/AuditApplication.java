package com.example.audit;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Notes what users do. */
@SpringBootApplication
class AuditApplication {}
