package com.example.servers;

import org.openqa.selenium.chrome.ChromeDriver;

/** A way to have a browser. */
interface BrowserWay extends ServerWay {

    /** Returns what drives it. */
    ChromeDriver driver();
}
