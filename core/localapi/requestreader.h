// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads bodies and queries of requests, collecting everything that is wrong with them.
#pragma once

#include "core/http/httpmessage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace forecourt::localapi {

/// The instant an RFC 3339 text names; empty where it is none or has no offset.
[[nodiscard]] std::optional<QDateTime> readTime(const QString& text);
/// RFC 3339, UTC, milliseconds.
[[nodiscard]] QString writeTime(const QDateTime& time);

/// A JSON object sent as a body. Ask for every field there may be, then look at refusal(): it also holds
/// the fields nobody asked for. Thread: any, one at a time.
class BodyReader
{
public:
    enum class Need { Optional, Required };
    enum class Empty { Refused, Allowed };

    explicit BodyReader(const http::HttpRequest& request, Empty empty = Empty::Refused);

    /// The field is there and is null; counts as asked for.
    [[nodiscard]] bool isNull(const char* field);
    [[nodiscard]] bool has(const char* field) const { return m_object.contains(QLatin1String(field)); }
    /// Empty where absent, null or wrong (then an issue is noted). \a maximum in characters.
    [[nodiscard]] std::optional<QString> text(const char* field, int maximum, Need need = Need::Optional);
    [[nodiscard]] std::optional<bool> boolean(const char* field);
    [[nodiscard]] std::optional<int> integer(const char* field, int least, int most);
    [[nodiscard]] std::optional<QDateTime> time(const char* field);
    [[nodiscard]] std::optional<QStringList> texts(const char* field, int maximum);
    [[nodiscard]] std::optional<QJsonObject> object(const char* field, Need need = Need::Optional);
    /// A list of objects, at most \a longest of them.
    [[nodiscard]] std::optional<QList<QJsonObject>> objects(const char* field, qsizetype longest, Need need = Need::Optional);

    void note(const QString& path, const QString& message) { m_issues.append({path, message}); }

    /// A 400 naming every issue; empty where all is well.
    [[nodiscard]] std::optional<http::HttpResponse> refusal() const;

private:
    [[nodiscard]] std::optional<QJsonValue> value(const char* field, Need need = Need::Optional);
    [[nodiscard]] bool isLength(const QString& path, const QString& text, int maximum);

    QJsonObject m_object;
    QSet<QString> m_known;
    http::Issues m_issues;
    QString m_fault; ///< not a JSON object at all
};

/// The query of a request, by the same rules.
class QueryReader
{
public:
    explicit QueryReader(const http::HttpRequest& request);

    [[nodiscard]] std::optional<QString> text(const char* name);
    [[nodiscard]] int integer(const char* name, int least, int most, int fallback);
    [[nodiscard]] bool boolean(const char* name, bool fallback);
    [[nodiscard]] std::optional<QDateTime> time(const char* name);
    /// Index into \a choices.
    [[nodiscard]] std::optional<int> choice(const char* name, const QStringList& choices);
    /// 1 to 1000, default 100.
    [[nodiscard]] int limit() { return integer("limit", 1, 1000, 100); }

    [[nodiscard]] std::optional<http::HttpResponse> refusal() const;

private:
    QHash<QString, QString> m_values;
    QSet<QString> m_known;
    http::Issues m_issues;
};

} // namespace forecourt::localapi
