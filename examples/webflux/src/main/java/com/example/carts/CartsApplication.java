package com.example.carts;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Carts over HTTP. */
@SpringBootApplication
class CartsApplication {}
