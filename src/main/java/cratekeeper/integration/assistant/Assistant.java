package cratekeeper.integration.assistant;

import cratekeeper.account.Secret;
import cratekeeper.integration.NameReader;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks the endpoint that a person named, once a name.
public final class Assistant implements NameReader, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int LARGEST = 1 << 18;

    private final URI base;
    private final @Nullable Secret key;
    private final String model;
    private final OkHttpClient client;

    /// @param base as in `https://…/v1/`
    /// @param key `null` where none is wanted, as on one's own machine
    /// @param patience for one answer
    public Assistant(URI base, @Nullable Secret key, String model, Duration patience) {
        this.base = base;
        this.key = key;
        this.model = model;
        // Whoever redirects us would get the key.
        client =
                new OkHttpClient.Builder()
                        .callTimeout(patience)
                        .readTimeout(patience)
                        .followRedirects(false)
                        .build();
    }

    @Override
    public Optional<Track> read(String name) throws IOException, InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        try {
            return AssistantMapper.track(answer(name));
        } catch (JacksonException e) {
            throw new IOException("The assistant sent an answer that cannot be read.", e);
        }
    }

    private String answer(String name) throws IOException, InterruptedException {
        String path = base.toString().replaceFirst("/+$", "") + "/chat/completions";
        var request =
                new Request.Builder()
                        .url(path)
                        .post(RequestBody.create(AssistantMapper.question(model, name), JSON));
        if (key != null) request.header("Authorization", "Bearer " + key.reveal());
        var call = client.newCall(request.build());
        try (var reply = call.execute()) {
            if (!reply.isSuccessful())
                throw new IOException("The assistant refused the question (" + reply.code() + ").");
            byte[] body = reply.body().byteStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) throw new IOException("The assistant's answer is too long.");
            return new String(body, StandardCharsets.UTF_8);
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                call.cancel();
                throw new InterruptedException();
            }
            throw new IOException("The assistant has not answered in time.", e);
        } catch (java.net.SocketException e) {
            throw new IOException("The assistant cannot be reached.", e);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// Without the key.
    @Override
    public String toString() {
        return "Assistant at " + base.getHost();
    }
}
