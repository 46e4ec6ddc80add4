// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/handoverlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPaintDevice>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>

namespace forecourt::ui {

namespace {
constexpr qreal BodyPt = 9;
constexpr qreal SmallPt = 7.5;
constexpr int HeadingProperty = QTextFormat::UserProperty + 10;
constexpr qreal KeepWithMm = 28; ///< room a heading wants below it
constexpr qreal TableGapMm = 1;
constexpr qreal SectionGapMm = 6; ///< below a table, before the next heading

Formatter siteFormatter(const documents::HandoverDocument& document, const Formatter& format)
{
    const QTimeZone zone(document.signOff.timeZone.toUtf8());
    return format.inZone(zone.isValid() ? zone : format.zone());
}
} // namespace

QFont HandoverLayout::pageFont()
{
    static const QStringList wanted{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    const QStringList families = QFontDatabase::families();
    QFont font;
    for (const QString& family : wanted) {
        if (families.contains(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPointSizeF(BodyPt);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

HandoverLayout::HandoverLayout(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format,
                               QPaintDevice& device, const QSizeF& body, qreal screenDpi)
    : m_document(document), m_photos(photos), m_format(siteFormatter(document, format)), m_cursor(&m_text), m_screenDpi(screenDpi)
{
    m_text.setUndoRedoEnabled(false);
    m_text.setUseDesignMetrics(true);
    m_text.setDefaultFont(pageFont());
    m_text.setDocumentMargin(0);
    QTextOption option = m_text.defaultTextOption();
    option.setTextDirection(format.locale().textDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text.setDefaultTextOption(option);
    QFont small = pageFont();
    small.setPointSizeF(SmallPt);
    m_graphics = std::make_unique<HandoverGraphics>(m_document, m_photos, m_format, small, device.logicalDpiX() / 25.4, body.width());
    m_text.documentLayout()->setPaintDevice(&device);
    m_text.documentLayout()->registerHandler(HandoverGraphics::ObjectType, m_graphics.get());
    m_text.setPageSize(body);
    writeTitle();
    writeFacts();
    writeSteps();
    writeMeasurements();
    writeCharges();
    writePhotos();
    writeOpenPoints();
    writeSignatures();
    keepHeadingsWithText();
}

HandoverLayout::~HandoverLayout() = default;

QString HandoverLayout::title() const
{
    //: Title of the hand-over document; %1 the charger.
    return tr("Hand-over: %1").arg(m_document.signOff.stationName);
}

QTextCharFormat HandoverLayout::charFormat(Weight weight, const QColor& color) const
{
    QTextCharFormat format;
    const bool isSmall = weight == Weight::Small || weight == Weight::SmallStrong;
    format.setFontPointSize(isSmall ? SmallPt : BodyPt);
    format.setFontWeight(weight == Weight::Strong || weight == Weight::SmallStrong ? QFont::DemiBold : QFont::Normal);
    format.setForeground(color.isValid() ? color : isSmall ? paper::ink2() : paper::ink());
    return format;
}

void HandoverLayout::startBlock(const QTextBlockFormat& block, const QTextCharFormat& format)
{
    m_cursor.movePosition(QTextCursor::End);
    if (m_cursor.block().length() > 1) {
        m_cursor.insertBlock(block, format);
        return;
    }
    m_cursor.setBlockFormat(block);
    m_cursor.setBlockCharFormat(format);
}

void HandoverLayout::addHeading(const QString& text)
{
    QTextBlockFormat block;
    block.setTopMargin(mm(7));
    block.setBottomMargin(mm(2));
    block.setProperty(HeadingProperty, true);
    QTextCharFormat format = charFormat(Weight::Strong);
    format.setFontPointSize(12);
    startBlock(block, format);
    m_cursor.insertText(text, format);
}

void HandoverLayout::addParagraph(const QString& text, Weight weight, qreal topMm)
{
    QTextBlockFormat block;
    block.setTopMargin(mm(topMm));
    startBlock(block, charFormat(weight));
    m_cursor.insertText(text, charFormat(weight));
}

QTextTable* HandoverLayout::addTable(int rows, const QList<int>& percents, int headerRows)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(mm(1.1));
    format.setHeaderRowCount(headerRows);
    format.setTopMargin(mm(TableGapMm)); // QTextDocument forgets the margins of blocks that touch a table
    format.setBottomMargin(mm(SectionGapMm));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int percent : percents)
        widths.append(QTextLength(QTextLength::PercentageLength, percent));
    format.setColumnWidthConstraints(widths);
    m_cursor.movePosition(QTextCursor::End);
    return m_cursor.insertTable(rows, static_cast<int>(percents.size()), format);
}

void HandoverLayout::setCell(QTextTable& table, int row, int column, const QString& text, Weight weight,
                             const QColor& color)
{
    QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
    cursor.insertText(text, charFormat(weight, color));
}

/// For numbers; clear of the next column.
void HandoverLayout::alignAtEnd(QTextTable& table, int row, int column)
{
    QTextTableCell cell = table.cellAt(row, column);
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setRightPadding(mm(4));
    cell.setFormat(format);
    QTextBlockFormat block;
    block.setAlignment(Qt::AlignRight);
    cell.firstCursorPosition().mergeBlockFormat(block);
}

void HandoverLayout::appendMark(QTextCursor& cursor, CheckState state)
{
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), HandoverGraphics::mark(state));
    cursor.insertText(QStringLiteral("\u00a0\u00a0"), charFormat(Weight::Body));
}

/// A line below a row of a table.
void HandoverLayout::ruleRow(QTextTable& table, int row, const QColor& color, qreal widthMm)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomBorder(mm(widthMm));
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(color);
        cell.setFormat(format);
    }
}

/// A heading whose text would begin on the next page goes there too.
void HandoverLayout::keepHeadingsWithText()
{
    const qreal page = m_text.pageSize().height();
    const qreal keep = KeepWithMm * m_text.documentLayout()->paintDevice()->logicalDpiY() / 25.4;
    for (QTextBlock block = m_text.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(HeadingProperty))
            continue;
        const QRectF rect = m_text.documentLayout()->blockBoundingRect(block);
        const qreal inPage = rect.bottom() - page * std::floor(rect.bottom() / page);
        if (inPage + keep <= page)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        format.setTopMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }
}

QString HandoverLayout::fullDateTime(const std::optional<QDateTime>& at) const
{
    if (!at || !at->isValid())
        return Formatter::missing();
    const QDateTime local = at->toTimeZone(m_format.zone());
    return m_format.locale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + m_format.time(at)
        + QLatin1Char(' ') + m_format.zoneName(*at);
}

QString HandoverLayout::connectorTitle(const std::optional<EvseId>& evse) const
{
    if (!evse)
        return tr("Charger");
    for (const auto& [number, name] : m_document.signOff.connectors) {
        if (number == evse->value() && !name.isEmpty())
            //: %1 the connector's number, %2 its name.
            return tr("Connector %1, %2").arg(m_format.number(number), name);
    }
    return tr("Connector %1").arg(m_format.number(evse->value()));
}

} // namespace forecourt::ui
