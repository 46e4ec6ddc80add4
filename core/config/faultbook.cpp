// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/faultbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forecourt {

namespace {

constexpr qsizetype MaximumEntries = 10'000;
constexpr qsizetype MaximumProblems = 50;

int lineOf(const QByteArray& json, qsizetype offset)
{
    return 1 + static_cast<int>(json.left(offset).count('\n'));
}

/// Line of each object in the list of the root object: those whose brace is the third one open.
QList<int> entryLines(const QByteArray& json)
{
    QList<int> lines;
    int depth = 0;
    int line = 1;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '\n')
            ++line;
        if (isInText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInText = false;
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{' || c == '[') {
            if (++depth == 3 && c == '{')
                lines.append(line);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return lines;
}

/// Reads members of an entry and remembers the first thing that is wrong.
class EntryReader
{
public:
    explicit EntryReader(const QJsonObject& object) : m_object(object) {}

    QString text(const QString& key)
    {
        m_known.append(key);
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isString())
            fail(QStringLiteral("\"%1\" is not a text").arg(key));
        return value.toString();
    }
    /// A text, or a list of texts.
    QStringList texts(const QString& key)
    {
        m_known.append(key);
        return list(key, m_object.value(key));
    }
    /// A text, or one per language: {"": "…", "de": "…"}.
    QHash<QString, QString> textByLanguage(const QString& key)
    {
        m_known.append(key);
        QHash<QString, QString> all;
        const QJsonValue value = m_object.value(key);
        if (value.isString()) {
            all.insert(QString(), value.toString());
        } else if (value.isObject()) {
            const QJsonObject languages = value.toObject();
            for (auto it = languages.begin(); it != languages.end(); ++it) {
                if (!it.value().isString())
                    fail(QStringLiteral("\"%1\" of language \"%2\" is not a text").arg(key, it.key()));
                all.insert(it.key(), it.value().toString());
            }
        } else if (!value.isUndefined()) {
            fail(QStringLiteral("\"%1\" is neither a text nor texts by language").arg(key));
        }
        return all;
    }
    QHash<QString, QStringList> textsByLanguage(const QString& key)
    {
        m_known.append(key);
        QHash<QString, QStringList> all;
        const QJsonValue value = m_object.value(key);
        if (value.isObject()) {
            const QJsonObject languages = value.toObject();
            for (auto it = languages.begin(); it != languages.end(); ++it)
                all.insert(it.key(), list(key, it.value()));
        } else if (!value.isUndefined()) {
            all.insert(QString(), list(key, value));
        }
        return all;
    }
    void fail(const QString& reason)
    {
        if (m_problem.isEmpty())
            m_problem = reason;
    }
    /// Empty: the entry can be used. A misspelled key comes first: it is why others seem to be missing.
    [[nodiscard]] QString problem() const
    {
        for (const QString& key : m_object.keys()) {
            if (!m_known.contains(key))
                return QStringLiteral("\"%1\" is not known here").arg(key);
        }
        return m_problem;
    }

private:
    QStringList list(const QString& key, const QJsonValue& value)
    {
        if (value.isUndefined())
            return {};
        if (value.isString())
            return {value.toString()};
        QStringList all;
        if (!value.isArray())
            fail(QStringLiteral("\"%1\" is neither a text nor a list of texts").arg(key));
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            if (!item.isString())
                fail(QStringLiteral("\"%1\" has something that is not a text").arg(key));
            all.append(item.toString());
        }
        return all;
    }

    const QJsonObject m_object;
    QStringList m_known;
    QString m_problem;
};

FaultEntry readEntry(EntryReader& reader, bool isBuiltIn)
{
    FaultEntry entry;
    entry.vendor = reader.text(QStringLiteral("vendor"));
    entry.errorCodes = reader.texts(QStringLiteral("errorCode"));
    entry.vendorErrorCodes = reader.texts(QStringLiteral("vendorErrorCode"));
    entry.info = reader.text(QStringLiteral("info"));
    if (isBuiltIn)
        entry.textId = reader.text(QStringLiteral("text"));
    entry.causes = reader.textByLanguage(QStringLiteral("cause"));
    entry.checks = reader.textsByLanguage(QStringLiteral("check"));
    if (entry.vendor.isEmpty() && entry.errorCodes.isEmpty() && entry.vendorErrorCodes.isEmpty() && entry.info.isEmpty())
        reader.fail(QStringLiteral("says for no fault that it is meant: give errorCode, vendorErrorCode, info or vendor"));
    if (entry.textId.isEmpty() && entry.causes.isEmpty() && entry.checks.isEmpty())
        reader.fail(QStringLiteral("has neither \"cause\" nor \"check\""));
    return entry;
}

/// Without case, "*" stands for any text. Linear in both lengths for one star, never worse than their product.
bool matches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern.at(p) == QLatin1Char('*')) {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern.at(p).toCaseFolded() == text.at(t).toCaseFolded()) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == QLatin1Char('*'))
        ++p;
    return p == pattern.size();
}

bool matchesOne(const QStringList& patterns, const QString& text)
{
    return std::any_of(patterns.cbegin(), patterns.cend(), [&](const QString& pattern) { return matches(pattern, text); });
}

/// How closely \a entry fits: the maker's own code counts more than a word in the info, that more than the
/// standard code, that more than the maker. −1: not at all.
int closeness(const FaultEntry& entry, const FaultSigns& signs)
{
    int points = 0;
    const auto ask = [&points](bool isAsked, bool fits, int worth) {
        if (isAsked)
            points = fits && points >= 0 ? points + worth : -1;
    };
    ask(!entry.vendorErrorCodes.isEmpty(), matchesOne(entry.vendorErrorCodes, signs.vendorErrorCode), 8);
    ask(!entry.info.isEmpty(), matches(entry.info, signs.info), 4);
    ask(!entry.errorCodes.isEmpty(), matchesOne(entry.errorCodes, signs.errorCode), 2);
    ask(!entry.vendor.isEmpty(), matches(entry.vendor, signs.vendor), 1);
    return points;
}

template<class Value>
Value inLanguage(const QHash<QString, Value>& all, const QString& language)
{
    for (const QString& key : {language, language.section(QLatin1Char('_'), 0, 0), QString(), QStringLiteral("en")}) {
        if (const auto it = all.constFind(key); it != all.cend())
            return *it;
    }
    return all.isEmpty() ? Value() : *all.cbegin();
}

} // namespace

QString FaultEntry::cause(const QString& language) const
{
    return inLanguage(causes, language);
}

QStringList FaultEntry::check(const QString& language) const
{
    return inLanguage(checks, language);
}

QString FaultFileProblem::text() const
{
    return line > 0 ? QStringLiteral("%1, line %2: %3").arg(file).arg(line).arg(reason)
                    : QStringLiteral("%1: %2").arg(file, reason);
}

void FaultBook::addProblem(const QString& file, int line, const QString& reason)
{
    if (m_problems.size() < MaximumProblems)
        m_problems.append({file, line, reason});
}

void FaultBook::add(const QByteArray& json, const QString& source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return addProblem(source, lineOf(json, error.offset), error.errorString());
    const QJsonObject root = document.object();
    if (!root.value(QStringLiteral("faults")).isArray())
        return addProblem(source, 1, QStringLiteral("there is no list called \"faults\""));
    for (const QString& key : root.keys()) {
        if (key != QLatin1String("faults") && key != QLatin1String("comment"))
            return addProblem(source, 1, QStringLiteral("\"%1\" is not known beside \"faults\"").arg(key));
    }
    const QJsonArray faults = root.value(QStringLiteral("faults")).toArray();
    const QList<int> lines = entryLines(json);
    qsizetype objects = 0;
    for (const QJsonValue& fault : faults) {
        if (!fault.isObject()) {
            addProblem(source, 1, QStringLiteral("something in \"faults\" is not an entry in braces"));
            continue;
        }
        const int line = lines.value(objects++, 1);
        EntryReader reader(fault.toObject());
        FaultEntry entry = readEntry(reader, source.isEmpty());
        if (const QString problem = reader.problem(); !problem.isEmpty()) {
            addProblem(source, line, problem);
        } else if (m_entries.size() < MaximumEntries) {
            if (!source.isEmpty())
                entry.source = QStringLiteral("%1:%2").arg(source).arg(line);
            m_entries.append(std::move(entry));
        }
    }
}

void FaultBook::addFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return addProblem(path, 0, file.errorString());
    const QByteArray json = file.read(MaximumFileBytes + 1);
    if (json.size() > MaximumFileBytes)
        return addProblem(path, 0, QStringLiteral("larger than 1 MiB"));
    add(json, path);
}

void FaultBook::addFiles(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            const QStringList names = QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
            for (const QString& name : names)
                files.append(QDir(path).filePath(name));
        } else if (info.exists()) {
            files.append(path);
        }
    }
    if (files.size() > MaximumFiles)
        addProblem(files.at(MaximumFiles), 0, QStringLiteral("only the first 100 files are read"));
    for (const QString& file : files.mid(0, MaximumFiles))
        addFile(file);
}

const FaultEntry* FaultBook::find(const FaultSigns& signs) const
{
    const FaultEntry* best = nullptr;
    int points = 0;
    for (const FaultEntry& entry : m_entries) {
        if (const int fit = closeness(entry, signs); fit > 0 && fit >= points) {
            best = &entry;
            points = fit;
        }
    }
    return best;
}

} // namespace forecourt
