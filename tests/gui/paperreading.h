// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads documents back from their files, by other means than those that wrote them.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace forecourt::tests {

/// pdftotext (poppler-utils) is installed.
[[nodiscard]] bool canReadPdf();
/// The text of all pages, as it stands on them; the hard spaces of numbers are plain ones.
[[nodiscard]] QString pdfText(const QString& path);
/// One file of an archive; empty: there is none.
[[nodiscard]] QByteArray entryOf(const QString& path, const char* name);
/// Rows of the first sheet: cells by their column ("A"); formulas are under "formula".
[[nodiscard]] QList<QHash<QString, QString>> readXlsx(const QString& path);
/// Rows of a file with its mark at the beginning.
[[nodiscard]] QList<QStringList> readCsv(const QString& path, QChar separator = QLatin1Char(','));
/// "1,234.56" in cents.
[[nodiscard]] std::optional<qint64> centsOf(QString text);

} // namespace forecourt::tests
