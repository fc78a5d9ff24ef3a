package cratekeeper.net;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Follows redirects by our own rules, which OkHttp's do not know: never to plain http outside this
/// machine, nothing secret to another host, and another host's hop does not count as the service's.
final class Redirects implements Interceptor {
    private static final int MOST = 10;

    /// Marks a request whose redirect is the answer.
    enum Stay {
        HERE
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (request.tag(Stay.class) != null) return chain.proceed(request);
        for (int hops = 0; hops <= MOST; hops++) {
            Response reply = chain.proceed(request);
            HttpUrl to = target(reply);
            if (to == null) return reply;
            reply.close();
            request = towards(to, request);
        }
        throw new RefusedException("more than " + MOST + " redirects");
    }

    private static @Nullable HttpUrl target(Response reply) {
        String location = reply.header("Location");
        return switch (reply.code()) {
            case 301, 302, 303, 307, 308 ->
                    location == null ? null : reply.request().url().resolve(location);
            default -> null;
        };
    }

    private static Request towards(HttpUrl to, Request from) throws RefusedException {
        if (!to.isHttps() && !Loopback.is(to.host())) {
            throw new RefusedException("a redirect to plain http is not followed");
        }
        var next = from.newBuilder().url(to);
        HttpUrl before = from.url();
        boolean sameHost = to.host().equals(before.host()) && to.port() == before.port();
        if (!sameHost) {
            next.removeHeader("Authorization").removeHeader("Cookie").tag(Limiter.class, null);
        }
        return next.build();
    }
}
