package cratekeeper.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// The one OkHttp client. Nobody names this class before the first call goes out, so start-up does
/// not load OkHttp.
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final OkHttpClient client;
    private final String userAgent;

    /// @param silence after so long without a byte a call ends
    /// @param stayingHere whether only this machine is asked
    Wire(String userAgent, Duration silence, boolean stayingHere) {
        this.userAgent = userAgent;
        var builder =
                new OkHttpClient.Builder()
                        .connectTimeout(CONNECT)
                        .readTimeout(silence)
                        .writeTimeout(CONNECT)
                        .followRedirects(false)
                        .addInterceptor(new Redirects())
                        .eventListener(new Sending())
                        .addNetworkInterceptor(Wire::beforeSending);
        if (stayingHere) builder.addInterceptor(Wire::here);
        client = builder.build();
    }

    /// Sends and returns when the head of the reply is there. The caller closes it.
    ///
    /// @param whole time for the whole call, until the reply is closed; zero for as long as bytes
    ///   come
    /// @param stay whether redirects come back as they are
    Response send(Ask ask, Duration whole, Limiter limiter, boolean stay) throws IOException {
        var request =
                new Request.Builder()
                        .url(address(ask.uri()))
                        .header("User-Agent", userAgent)
                        .tag(Limiter.class, limiter);
        if (stay) request.tag(Redirects.Stay.class, Redirects.Stay.HERE);
        put(ask.headers(), request);
        if (ask.body() instanceof Ask.Body(String type, String text)) {
            request.post(
                    RequestBody.create(
                            text.getBytes(StandardCharsets.UTF_8), MediaType.parse(type)));
        }
        Call call = client.newCall(request.build());
        call.timeout().timeout(whole.toNanos(), TimeUnit.NANOSECONDS);
        return call.execute();
    }

    private static void put(Map<String, String> headers, Request.Builder request)
            throws RefusedException {
        try {
            headers.forEach(request::header);
        } catch (IllegalArgumentException e) {
            // Not kept as the cause: its message quotes the value.
            throw new RefusedException("a header that cannot be sent");
        }
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    // Services still name pictures by http addresses that answer https as well.
    private static HttpUrl address(URI uri) throws IOException {
        HttpUrl url = HttpUrl.get(uri);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new RefusedException("not an address that can be fetched");
        }
        if (url.isHttps() || Loopback.is(url.host())) return url;
        if (url.port() == 80) return url.newBuilder().scheme("https").port(443).build();
        throw new RefusedException("plain http is only spoken on this machine");
    }

    // Stands behind the redirects, and so sees where each of them leads.
    private static Response here(Interceptor.Chain chain) throws IOException {
        if (!Loopback.is(chain.request().url().host()))
            throw new RefusedException("an address outside the sandbox");
        return chain.proceed(chain.request());
    }

    // Runs for each request that is truly sent, silent reconnects too.
    private static Response beforeSending(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Limiter limiter = request.tag(Limiter.class);
        try {
            if (limiter != null) limiter.onWire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new InterruptedIOException("cancelled");
            cancelled.initCause(e);
            throw cancelled;
        }
        Response reply = chain.proceed(request);
        // OkHttp believes it, and breaks on it later with a programming error.
        if (reply.header("Content-Length", "").strip().startsWith("-")) {
            throw new RefusedException("a length below zero");
        }
        return reply;
    }

    /// Hears when a request is wholly written: OkHttp says so by beginning to wait for the reply.
    private static final class Sending extends EventListener {
        @Override
        public void responseHeadersStart(Call call) {
            Limiter limiter = call.request().tag(Limiter.class);
            if (limiter != null) limiter.sent();
        }
    }
}
