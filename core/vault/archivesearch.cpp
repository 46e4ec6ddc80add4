// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/archivesearch.h"

#include "core/vault/archivereader.h"

#include <QStringDecoder>

#include <algorithm>

namespace forecourt::vault {

namespace {

constexpr qsizetype PieceToSearch = 256 * 1024;
constexpr qsizetype LongestLine = 64 * 1024;
constexpr qsizetype LongestHit = 300;
constexpr qsizetype LongestSearch = 200;

/// One line without what only a screen understands.
QString lineText(const QByteArray& line)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(line);
    if (decoder.hasError())
        text = QString::fromLatin1(line);
    return text;
}

/// The line around the place that was found.
QString cutOut(const QString& line, qsizetype at)
{
    const qsizetype begin = std::max<qsizetype>(0, std::min(at - LongestHit / 3, line.size() - LongestHit));
    return line.mid(line.size() <= LongestHit ? 0 : begin, LongestHit).trimmed();
}

/// Cuts what comes in pieces into lines and collects the ones that hold the text.
class LineSearch
{
public:
    LineSearch(int member, QString text, ArchiveHits& hits) : m_member(member), m_text(std::move(text)), m_hits(hits) {}

    /// False: enough was found.
    [[nodiscard]] bool feed(const QByteArray& piece)
    {
        qsizetype from = 0;
        while (from < piece.size()) {
            const qsizetype end = piece.indexOf('\n', from);
            const qsizetype to = end < 0 ? piece.size() : end;
            m_line += piece.mid(from, to - from);
            from = to + (end < 0 ? 0 : 1);
            if (end < 0 && m_line.size() < LongestLine)
                return true;
            if (!finishLine(end >= 0))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool finish() { return m_line.isEmpty() || finishLine(true); }

private:
    bool finishLine(bool isWhole)
    {
        const QString text = lineText(m_line);
        if (const qsizetype at = text.indexOf(m_text, 0, Qt::CaseInsensitive); at >= 0) {
            if (m_hits.hits.size() == ArchiveHits::MostHits) {
                m_hits.isCut = true;
                return false;
            }
            m_hits.hits.append({m_member, m_offset, m_number, cutOut(text, at)});
        }
        m_offset += m_line.size() + (isWhole ? 1 : 0);
        m_number += isWhole ? 1 : 0;
        m_line.clear();
        return true;
    }

    int m_member;
    QString m_text;
    ArchiveHits& m_hits;
    QByteArray m_line;
    qint64 m_offset = 0;
    qint64 m_number = 1;
};

enum class SearchEnd { Member, Enough, Cancelled };

Result<SearchEnd> searchMember(ArchiveReader& reader, LineSearch search, ArchiveHits& hits, const ports::VaultProgress& progress)
{
    while (true) {
        if (progress.isCancelled && progress.isCancelled())
            return SearchEnd::Cancelled;
        if (hits.bytesRead >= SearchBudgetBytes) {
            hits.isCut = true;
            return SearchEnd::Enough;
        }
        const Result<QByteArray> piece = reader.read(PieceToSearch);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->isEmpty())
            return search.finish() ? SearchEnd::Member : SearchEnd::Enough;
        hits.bytesRead += piece->size();
        if (!search.feed(*piece))
            return SearchEnd::Enough;
        if (progress.report)
            progress.report(static_cast<int>(std::min<qint64>(99, hits.bytesRead * 100 / SearchBudgetBytes)));
    }
}

} // namespace

Result<ArchiveHits> searchArchive(const QString& path, std::optional<int> member, const QString& text,
                                  const ports::VaultProgress& progress)
{
    const QString wanted = text.trimmed().left(LongestSearch);
    if (wanted.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("nothing to search for"), {QStringLiteral("text")});
    Result<ArchiveReader> reader = ArchiveReader::open(path, {});
    if (!reader)
        return tl::unexpected(reader.error());
    ArchiveHits hits;
    bool wasFound = false;
    while (const std::optional<ArchiveMember> one = reader->next()) {
        const bool isWanted = !member || *member == one->index;
        wasFound |= isWanted;
        if (isWanted && one->isEncrypted && member)
            return failure(ErrorCode::NotSupported, QStringLiteral("the member is encrypted"));
        if (!isWanted || one->isFolder || one->isEncrypted)
            continue;
        const Result<SearchEnd> end = searchMember(*reader, LineSearch(one->index, wanted, hits), hits, progress);
        if (end && *end == SearchEnd::Cancelled)
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        if (!end && hits.hits.isEmpty() && member)
            return tl::unexpected(end.error());
        if (!end || *end == SearchEnd::Enough || member) {
            hits.isCut |= !end;
            break;
        }
    }
    if (member && !wasFound)
        return failure(ErrorCode::NotFound, QStringLiteral("no such member"));
    return hits;
}

} // namespace forecourt::vault
