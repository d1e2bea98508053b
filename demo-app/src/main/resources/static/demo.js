// The buttons: each sends one POST, and says what came of it.

const done = document.getElementById("done");

for (const button of document.querySelectorAll("button[data-post]")) {
  button.addEventListener("click", async () => {
    button.disabled = true;
    done.textContent = `${button.querySelector("strong").textContent} …`;
    try {
      const to = new URL(button.dataset.post, location.origin + location.pathname); // without credentials, which fetch refuses
      const response = await fetch(to, { method: "POST" });
      done.textContent = says(await response.json());
    } catch {
      done.textContent = "The demo does not answer.";
    } finally {
      button.disabled = false;
    }
  });
}

function says(answer) {
  if (answer.flights !== undefined) {
    return `Replayed ${answer.flights.toLocaleString("en")} flights.`;
  }
  return answer.done ?? answer.detail ?? "Done.";
}
