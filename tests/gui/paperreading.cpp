// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/paperreading.h"

#include "core/export/csvreader.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <zip.h>

namespace forecourt::tests {

namespace {
constexpr int PdfPatienceMs = 120'000;
} // namespace

bool canReadPdf()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

QString pdfText(const QString& path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!process.waitForFinished(PdfPatienceMs))
        return {};
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.replace(QChar(0x00A0), QLatin1Char(' '));
    text.replace(QChar(0x202F), QLatin1Char(' '));
    return text;
}

QByteArray entryOf(const QString& path, const char* name)
{
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (zip == nullptr)
        return {};
    QByteArray all;
    if (zip_file_t* file = zip_fopen(zip, name, 0)) {
        QByteArray piece(65'536, Qt::Uninitialized);
        for (zip_int64_t count = 0; (count = zip_fread(file, piece.data(), zip_uint64_t(piece.size()))) > 0;)
            all.append(piece.constData(), qsizetype(count));
        zip_fclose(file);
    }
    zip_discard(zip);
    return all;
}

QList<QHash<QString, QString>> readXlsx(const QString& path)
{
    QList<QHash<QString, QString>> rows;
    QXmlStreamReader xml(entryOf(path, "xl/worksheets/sheet1.xml"));
    QString column;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("row")) {
            rows.append(QHash<QString, QString>());
        } else if (xml.name() == QLatin1String("c")) {
            column = xml.attributes().value(QLatin1String("r")).toString();
            column.removeIf([](QChar c) { return c.isDigit(); });
        } else if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t")) {
            rows.last().insert(column, xml.readElementText());
        } else if (xml.name() == QLatin1String("f")) {
            rows.last().insert(QStringLiteral("formula"), xml.readElementText());
        }
    }
    return rows;
}

QList<QStringList> readCsv(const QString& path, QChar separator)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    exporting::CsvReader reader(separator);
    QList<exporting::CsvRow> rows = reader.feed(QString::fromUtf8(file.readAll().mid(3)));
    rows += reader.finish();
    QList<QStringList> cells;
    for (const exporting::CsvRow& row : rows)
        cells.append(row.cells);
    return cells;
}

std::optional<qint64> centsOf(QString text)
{
    text.remove(QLatin1Char(','));
    text.replace(QChar(0x2212), QLatin1Char('-'));
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    if (point < 0 || text.size() - point != 3)
        return std::nullopt;
    bool isGood = false;
    const qint64 cents = text.remove(point, 1).toLongLong(&isGood);
    return isGood ? std::optional(cents) : std::nullopt;
}

} // namespace forecourt::tests
