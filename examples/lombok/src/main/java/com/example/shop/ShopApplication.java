package com.example.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A shop with one cart for each customer. */
@SpringBootApplication
class ShopApplication {}
