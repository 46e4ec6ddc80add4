// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transfer.h"

#include <QMessageAuthenticationCode>

#include <curl/curl.h>

#include <algorithm>
#include <mutex>

namespace forecourt::notify {

namespace {

constexpr int PollMs = 200;
constexpr qsizetype KeptAnswer = 200;
constexpr size_t LongestAnswer = 64 * 1024;

/// An easy handle with everything that is alike for both kinds. No proxies for this computer itself.
class Exchange
{
public:
    explicit Exchange(const TransferOptions& options)
    {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        m_easy = curl_easy_init();
        m_multi = curl_multi_init();
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_QUICK_EXIT, 1L); // a name server that never answers holds up nobody
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(options.totalTimeout.count()));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(std::max<qint64>(1, options.totalTimeout.count() / 1000)));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
        set(CURLOPT_ERRORBUFFER, m_error);
        set(CURLOPT_WRITEFUNCTION, &Exchange::take);
        set(CURLOPT_WRITEDATA, this);
        if (!options.authoritiesFile.isEmpty())
            set(CURLOPT_CAINFO, options.authoritiesFile.toUtf8().constData());
    }
    ~Exchange()
    {
        curl_multi_remove_handle(m_multi, m_easy);
        curl_easy_cleanup(m_easy);
        curl_multi_cleanup(m_multi);
        curl_slist_free_all(m_list);
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    template<class Value>
    void set(CURLoption option, Value value)
    {
        (curl_easy_setopt)(m_easy, option, value);
    }
    void add(const QByteArray& line) { m_list = curl_slist_append(m_list, line.constData()); }
    [[nodiscard]] curl_slist* list() const { return m_list; }

    void send(const QByteArray& data)
    {
        m_out = data;
        set(CURLOPT_READFUNCTION, &Exchange::give);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_UPLOAD, 1L);
    }

    [[nodiscard]] CURLcode run(const StopFlag& stop)
    {
        m_stop = stop;
        set(CURLOPT_XFERINFOFUNCTION, &Exchange::goesOn); // asked also where the library itself waits
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_NOPROGRESS, 0L);
        curl_multi_add_handle(m_multi, m_easy);
        int running = 1;
        while (running > 0) {
            if (curl_multi_perform(m_multi, &running) != CURLM_OK || (stop && *stop))
                return CURLE_ABORTED_BY_CALLBACK;
            if (running > 0)
                curl_multi_poll(m_multi, nullptr, 0, PollMs, nullptr);
        }
        int left = 0;
        const CURLMsg* message = curl_multi_info_read(m_multi, &left);
        return message ? message->data.result : CURLE_FAILED_INIT;
    }
    [[nodiscard]] int code() const
    {
        long code = 0;
        (curl_easy_getinfo)(m_easy, CURLINFO_RESPONSE_CODE, &code);
        return static_cast<int>(code);
    }
    [[nodiscard]] QString detail(CURLcode result) const
    {
        QString text = QString::fromUtf8(m_error);
        if (text.isEmpty() && result != CURLE_OK)
            text = QString::fromUtf8(curl_easy_strerror(result));
        return text;
    }
    [[nodiscard]] QString answer() const { return QString::fromUtf8(m_in.left(KeptAnswer)).simplified(); }

private:
    static int goesOn(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        const StopFlag& stop = static_cast<const Exchange*>(self)->m_stop;
        return stop && *stop ? 1 : 0;
    }
    static size_t give(char* buffer, size_t size, size_t count, void* self)
    {
        auto* exchange = static_cast<Exchange*>(self);
        const qsizetype length = std::min(qsizetype(size * count), exchange->m_out.size() - exchange->m_sent);
        std::copy_n(exchange->m_out.constData() + exchange->m_sent, length, buffer);
        exchange->m_sent += length;
        return static_cast<size_t>(length);
    }
    static size_t take(char* buffer, size_t size, size_t count, void* self)
    {
        auto* exchange = static_cast<Exchange*>(self);
        exchange->m_taken += size * count;
        if (exchange->m_taken > LongestAnswer)
            return 0; // ends the transfer
        exchange->m_in.append(buffer, std::min(qsizetype(size * count), KeptAnswer));
        return size * count;
    }

    CURL* m_easy;
    CURLM* m_multi;
    curl_slist* m_list = nullptr;
    char m_error[CURL_ERROR_SIZE] = {};
    StopFlag m_stop;
    QByteArray m_out;
    qsizetype m_sent = 0;
    QByteArray m_in;
    size_t m_taken = 0;
};

DeliveryProblem problemOf(CURLcode result)
{
    switch (result) {
    case CURLE_OK: return DeliveryProblem::None;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return DeliveryProblem::BadAddress;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return DeliveryProblem::UnknownHost;
    case CURLE_COULDNT_CONNECT: return DeliveryProblem::Refused;
    case CURLE_OPERATION_TIMEDOUT: return DeliveryProblem::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE: return DeliveryProblem::Certificate;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED: return DeliveryProblem::NoTls;
    case CURLE_LOGIN_DENIED: return DeliveryProblem::Authentication;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE: return DeliveryProblem::Dropped;
    default: return DeliveryProblem::Failed;
    }
}

DeliveryOutcome mailOutcome(CURLcode result, const Exchange& exchange)
{
    DeliveryOutcome outcome{problemOf(result), exchange.code(), exchange.detail(result)};
    if (result == CURLE_OK)
        return {DeliveryProblem::None, outcome.code, {}};
    const bool hasAnswered = outcome.problem == DeliveryProblem::Failed || outcome.problem == DeliveryProblem::Dropped;
    if (outcome.code == 530 || outcome.code == 534 || outcome.code == 535)
        outcome.problem = DeliveryProblem::Authentication;
    else if (hasAnswered && outcome.code >= 500)
        outcome.problem = DeliveryProblem::PermanentError;
    else if (hasAnswered && outcome.code >= 400)
        outcome.problem = DeliveryProblem::TemporaryError;
    else if (result == CURLE_WEIRD_SERVER_REPLY)
        outcome.problem = DeliveryProblem::Dropped;
    return outcome;
}

DeliveryOutcome webhookOutcome(CURLcode result, const Exchange& exchange)
{
    const int code = exchange.code();
    if (result != CURLE_OK)
        return {problemOf(result), code, exchange.detail(result)};
    if (code >= 200 && code < 300)
        return {DeliveryProblem::None, code, {}};
    if (code >= 300 && code < 400)
        return {DeliveryProblem::Redirected, code, exchange.answer()};
    if (code == 401 || code == 403)
        return {DeliveryProblem::Authentication, code, exchange.answer()};
    const bool mayPass = code >= 500 || code == 408 || code == 429;
    return {mayPass ? DeliveryProblem::TemporaryError : DeliveryProblem::PermanentError, code, exchange.answer()};
}

} // namespace

DeliveryOutcome sendMail(const MailSettings& mail, const QByteArray& password, const QByteArray& message,
                         const TransferOptions& options, const StopFlag& stop)
{
    AlertSettings checked;
    checked.mail = mail;
    checked.mail.isOn = true;
    if (const auto error = checkAlertSettings(checked))
        return {DeliveryProblem::NotConfigured, 0, error->detail};
    Exchange exchange(options);
    const bool isImplicit = mail.security == MailSecurity::Tls;
    const bool isIpv6 = mail.host.contains(QLatin1Char(':'));
    const QString url = QStringLiteral("%1://%2:%3")
                            .arg(isImplicit ? QStringLiteral("smtps") : QStringLiteral("smtp"),
                                 isIpv6 ? QLatin1Char('[') + mail.host + QLatin1Char(']') : mail.host,
                                 QString::number(mail.port));
    exchange.set(CURLOPT_URL, url.toUtf8().constData());
    exchange.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    exchange.set(CURLOPT_USE_SSL, static_cast<long>(mail.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    exchange.set(CURLOPT_MAIL_FROM, (QLatin1Char('<') + mail.from + QLatin1Char('>')).toUtf8().constData());
    for (const QString& recipient : mail.recipients)
        exchange.add((QLatin1Char('<') + recipient + QLatin1Char('>')).toUtf8());
    exchange.set(CURLOPT_MAIL_RCPT, exchange.list());
    if (!mail.user.isEmpty()) {
        exchange.set(CURLOPT_USERNAME, mail.user.toUtf8().constData());
        exchange.set(CURLOPT_PASSWORD, password.constData());
    }
    exchange.send(message);
    const CURLcode result = exchange.run(stop);
    return mailOutcome(result, exchange);
}

DeliveryOutcome postWebhook(const QString& url, const QByteArray& secret, const QByteArray& json,
                            const TransferOptions& options, const StopFlag& stop)
{
    if (!isWebhookAddress(url))
        return {DeliveryProblem::BadAddress, 0, QStringLiteral("an https address, or http on this computer")};
    Exchange exchange(options);
    exchange.set(CURLOPT_URL, url.toUtf8().constData());
    exchange.set(CURLOPT_PROTOCOLS_STR, "http,https");
    exchange.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    exchange.set(CURLOPT_FOLLOWLOCATION, 0L);
    exchange.set(CURLOPT_USERAGENT, "Forecourt/" FORECOURT_VERSION);
    exchange.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(json.size()));
    exchange.set(CURLOPT_POSTFIELDS, json.constData());
    exchange.add("Content-Type: application/json");
    exchange.add("Expect:"); // no round trip for "100 Continue"
    if (!secret.isEmpty())
        exchange.add("X-Forecourt-Signature: sha256="
                     + QMessageAuthenticationCode::hash(json, secret, QCryptographicHash::Sha256).toHex());
    exchange.set(CURLOPT_HTTPHEADER, exchange.list());
    const CURLcode result = exchange.run(stop);
    return webhookOutcome(result, exchange);
}

} // namespace forecourt::notify
