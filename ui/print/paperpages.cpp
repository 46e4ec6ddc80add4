// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperpages.h"

#include "core/export/papersheet.h"
#include "ui/format/moneytext.h"
#include "ui/print/handovergraphics.h"
#include "ui/print/handoverlayout.h"
#include "ui/print/paperwords.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr qreal FootMm = 8;
constexpr qreal TableMm = 174;   ///< the widths below are made for it
constexpr qreal RowGapMm = 1.1;  ///< above and below the words of a row
constexpr qreal CellGapMm = 1.5;
constexpr qsizetype LongestCell = 200;
constexpr qsizetype LongestAmount = 10; ///< digits that fit at full size

QTimeZone zoneOf(const documents::PaperDocument& document, const Formatter& format)
{
    const QTimeZone zone(document.sender.timeZone);
    return zone.isValid() ? zone : format.zone();
}
} // namespace

PaperPages::PaperPages(const documents::PaperDocument& document, const Formatter& format, QPaintDevice& device, const QRectF& page)
    : m_document(document), m_format(format.inZone(zoneOf(document, format))), m_device(device), m_page(page),
      m_unitsPerMm(device.logicalDpiX() / 25.4), m_isReversed(format.locale().textDirection() == Qt::RightToLeft),
      m_showsLines(documents::showsLines(document)), m_logo(QImage::fromData(document.sender.text.logo, "PNG"))
{
    m_body = m_page.adjusted(0, 0, 0, -mm(FootMm));
    makeFaces();
    addLetterhead();
    addFacts();
    makeColumns();
    addRows();
    addTotals();
    addNotes();
    paginate();
}

/// Once: looking for the families of this computer takes long.
void PaperPages::makeFaces()
{
    const QFont page = HandoverLayout::pageFont();
    // in the order of Face
    static constexpr std::array<std::pair<double, bool>, 5> Looks{{{15, true}, {9, true}, {9, false}, {7.5, false}, {7.5, true}}};
    for (const auto& [size, isBold] : Looks) {
        QFont font = page;
        font.setPointSizeF(size);
        font.setBold(isBold);
        m_faces.push_back({font, QFontMetricsF(font, &m_device)});
    }
}

qreal PaperPages::textHeight(const QString& text, Face face, qreal width) const
{
    const QRectF room(0, 0, width, 1e7);
    return metrics(face).boundingRect(room, Qt::TextWordWrap, text).height();
}

/// \a start from the side where lines begin.
QRectF PaperPages::place(qreal start, qreal top, qreal width, qreal height) const
{
    return {m_isReversed ? m_body.right() - start - width : m_body.left() + start, top, width, height};
}

QString PaperPages::amount(const Money& money) const
{
    return amountNumber(money.minor, money.currency, m_format);
}

QString PaperPages::moment(const QDateTime& at) const
{
    if (!at.isValid())
        return Formatter::missing();
    const QDateTime local = at.toTimeZone(m_format.zone());
    return m_format.locale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + m_format.time(at);
}

QString PaperPages::momentWithOffset(const QDateTime& at) const
{
    return at.isValid() ? moment(at) + QLatin1Char(' ') + documents::utcOffsetText(at.toTimeZone(m_format.zone())) : moment(at);
}

void PaperPages::drawText(QPainter& painter, const QRectF& rect, const QString& text, Face face, Align align, bool wraps) const
{
    painter.setFont(font(face));
    const bool isRight = (align == Align::End) != m_isReversed;
    const int flags = int(isRight ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::AlignAbsolute)
        | (wraps ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine) | int(Qt::TextDontClip));
    painter.drawText(rect, flags, text);
}

void PaperPages::addParagraph(const QString& text, Face face, qreal gapMm)
{
    if (text.trimmed().isEmpty())
        return;
    const qreal height = std::min(textHeight(text, face, m_body.width()), m_body.height() * 0.8);
    m_blocks.push_back({height + mm(gapMm), [this, text, face, height](QPainter& painter, qreal top) {
                            drawText(painter, place(0, top, m_body.width(), height), text, face, Align::Start, true);
                        }, false});
}

/// Who sends it at one side, the logo at the other, and for whom it is below.
void PaperPages::addLetterhead()
{
    const DocumentSender& sender = m_document.sender.text;
    QStringList lines;
    for (const QString& line : {sender.address, sender.contact, sender.taxId.isEmpty() ? QString() : tr("Tax id %1").arg(sender.taxId)}) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    const QString details = lines.join(QLatin1Char('\n'));
    const qreal half = m_body.width() * 0.62;
    const qreal nameHeight = sender.name.isEmpty() ? 0 : textHeight(sender.name, Face::Strong, half);
    const qreal detailHeight = details.isEmpty() ? 0 : textHeight(details, Face::Small, half);
    QSizeF logo;
    if (!m_logo.isNull())
        logo = QSizeF(m_logo.size()).scaled(QSizeF(mm(50), mm(18)), Qt::KeepAspectRatio);
    const qreal height = std::min(std::max(nameHeight + detailHeight, logo.height()), m_body.height() * 0.4);
    m_blocks.push_back({height + mm(7), [=, this](QPainter& painter, qreal top) {
                            drawText(painter, place(0, top, half, nameHeight), m_document.sender.text.name, Face::Strong, Align::Start, true);
                            drawText(painter, place(0, top + nameHeight, half, detailHeight), details, Face::Small, Align::Start, true);
                            if (!logo.isEmpty())
                                painter.drawImage(place(m_body.width() - logo.width(), top, logo.width(), logo.height()), m_logo);
                        }, false});
    addParagraph(m_document.recipient, Face::Body, 7);
    addParagraph(paperTitle(m_document, m_format), Face::Title, 2);
}

void PaperPages::addFacts()
{
    QStringList facts;
    if (m_document.issuedAt.isValid())
        //: Date on a document.
        facts.append(tr("Issued %1").arg(m_format.locale().toString(m_format.siteDate(m_document.issuedAt), QLocale::ShortFormat)));
    facts.append(tr("All times by the clock of %1").arg(QString::fromLatin1(m_format.zone().id())));
    addParagraph(facts.join(QStringLiteral(" · ")), Face::Small, 2);
    if (!m_document.cancels.isEmpty()) {
        addParagraph(tr("Takes back %1 of %2 as a whole.").arg(m_document.cancels, moment(m_document.cancelsIssuedAt)), Face::Body);
        addParagraph(tr("Reason: %1").arg(m_document.reason), Face::Body, 2);
    }
}

void PaperPages::makeColumns()
{
    const QString currency = m_document.totals.gross.currency;
    const bool isList = m_document.kind == documents::PaperKind::MonthList;
    //: Column of a document: amount before tax; %1 the currency.
    const Column net{tr("Net %1").arg(currency), 18, Align::End};
    const Column vat{tr("VAT"), 16, Align::End};
    const Column gross{tr("Gross"), m_showsLines ? 20.0 : 19.0, Align::End};
    if (m_showsLines) {
        m_columns = {{tr("What"), 54}, {tr("How much"), 52}, {tr("VAT rate"), 14, Align::End}, net, vat, gross};
    } else {
        m_columns = {{tr("Session"), 21}, {tr("Start"), 28}};
        if (isList)
            m_columns.insert(m_columns.end(), {{tr("Place"), 26}, {tr("Person"), 27}});
        else
            m_columns.insert(m_columns.end(), {{tr("Duration"), 13, Align::End}, {tr("Place"), 40}});
        m_columns.insert(m_columns.end(), {{tr("kWh"), 19, Align::End}, net, vat, gross});
    }
    qreal left = 0;
    for (Column& column : m_columns) {
        column.left = left;
        column.width = column.mm / TableMm * m_body.width();
        left += column.width;
    }
}

QStringList PaperPages::cellsOf(const documents::PaperRow& row) const
{
    const SessionCost& cost = row.cost;
    QStringList cells{row.number, moment(row.startedAt)};
    if (m_document.kind == documents::PaperKind::MonthList) {
        cells << paperPlace(row, m_format) << (row.personName.isEmpty() ? row.group : row.personName);
    } else {
        cells << (row.stoppedAt.isValid() ? m_format.duration(std::chrono::seconds(row.startedAt.secsTo(row.stoppedAt))) : Formatter::missing())
              << paperPlace(row, m_format);
    }
    cells << (cost.energy ? quantityNumber(*cost.energy, m_format) : Formatter::missing());
    return cells << amount(cost.net) << amount(cost.vat) << amount(cost.total);
}

/// Words are shortened to their column, amounts set smaller where they are long: never cut.
void PaperPages::drawCell(QPainter& painter, const Column& column, qreal top, const QString& text, Face face) const
{
    const QRectF rect = place(column.left + mm(CellGapMm) / 2, top, column.width - mm(CellGapMm), lineHeight(face));
    if (column.align == Align::Start) {
        const QString shown = metrics(face).elidedText(text.left(LongestCell).simplified(), Qt::ElideRight, rect.width());
        return drawText(painter, rect, shown, face, column.align, false);
    }
    if (text.size() <= LongestAmount)
        return drawText(painter, rect, text, face, column.align, false);
    QFont smaller = font(face);
    const qreal width = metrics(face).horizontalAdvance(text);
    if (width > rect.width())
        smaller.setPointSizeF(smaller.pointSizeF() * rect.width() / width * 0.98);
    painter.setFont(smaller);
    painter.drawText(rect, int(m_isReversed ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignAbsolute) | int(Qt::TextSingleLine) | int(Qt::TextDontClip), text);
}

void PaperPages::addSessionRow(const documents::PaperRow& row)
{
    const QString remark = paperRemark(row);
    const qreal line = lineHeight(Face::Small);
    const qreal height = (remark.isEmpty() ? line : 2 * line) + 2 * mm(RowGapMm);
    m_blocks.push_back({height, [this, &row, remark, line, height](QPainter& painter, qreal top) {
                            const QStringList cells = cellsOf(row);
                            for (size_t i = 0; i < m_columns.size(); ++i)
                                drawCell(painter, m_columns[i], top + mm(RowGapMm), cells.at(qsizetype(i)), Face::Small);
                            if (!remark.isEmpty()) {
                                Column whole = m_columns[1];
                                whole.width = m_body.width() - whole.left;
                                drawCell(painter, whole, top + mm(RowGapMm) + line, remark, Face::Small);
                            }
                            painter.setPen(QPen(paper::line(), mm(0.15)));
                            painter.drawLine(QPointF(m_body.left(), top + height), QPointF(m_body.right(), top + height));
                            painter.setPen(paper::ink());
                        }, true});
}

void PaperPages::addTotals()
{
    const BookingTotals& totals = m_document.totals;
    QList<std::pair<QString, QString>> lines;
    if (!m_showsLines)
        //: Totals of a document: sessions and energy.
        lines.append({tr("%n session(s), energy", nullptr, int(std::clamp<qint64>(totals.sessions, -1'000'000, 1'000'000))),
                      m_format.meterRegister(totals.energy)});
    lines.append({tr("Net"), m_format.money(totals.net)});
    for (const VatTotal& part : totals.vatTotals)
        //: %1 the rate, %2 the amount it is taken of.
        lines.append({tr("VAT %1 of %2").arg(vatText(part.rate, m_format), m_format.money(part.net)), m_format.money(part.vat)});
    lines.append({tr("Total"), m_format.money(totals.gross)});
    const qreal line = lineHeight(Face::Strong) + mm(1);
    const qreal width = m_body.width() * 0.62;
    m_blocks.push_back({qreal(lines.size()) * line + mm(8), [this, lines, line, width](QPainter& painter, qreal top) {
                            qreal y = top + mm(4);
                            const qreal start = m_body.width() - width;
                            for (qsizetype i = 0; i < lines.size(); ++i, y += line) {
                                const Face face = i + 1 == lines.size() ? Face::Strong : Face::Body;
                                drawText(painter, place(start, y, width * 0.62, line), lines.at(i).first, face, Align::Start, false);
                                drawText(painter, place(start + width * 0.62, y, width * 0.38, line), lines.at(i).second, face, Align::End, false);
                            }
                        }, false});
}

void PaperPages::addNotes()
{
    const auto isSigned = [](const documents::PaperRow& row) { return row.hasSignedData; };
    if (std::any_of(m_document.rows.begin(), m_document.rows.end(), isSigned))
        addParagraph(tr("The meter signed values of these sessions. They are kept as they came and can be asked for."), Face::Small, 2);
    if (m_document.totals.withoutEnergy > 0)
        addParagraph(tr("The energy of %n session(s) is not known and not charged.", nullptr,
                        int(std::min<qint64>(m_document.totals.withoutEnergy, 1'000'000))), Face::Small, 2);
    addParagraph(m_document.sender.text.footer, Face::Small, 2);
}

void PaperPages::paginate()
{
    const qreal head = lineHeight(Face::SmallStrong) + 2 * mm(RowGapMm);
    Page page;
    qreal y = 0;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i];
        const bool needsHead = block.isRow && (i == page.first || !m_blocks[i - 1].isRow);
        const qreal height = block.height + (needsHead ? head : 0);
        if (y > 0 && y + height > m_body.height()) {
            page.end = i;
            m_pages.push_back(page);
            page = {i, i};
            y = block.isRow ? head : 0;
            y += block.height;
        } else {
            y += height;
        }
    }
    page.end = m_blocks.size();
    m_pages.push_back(page);
}

void PaperPages::drawHead(QPainter& painter, qreal top) const
{
    const qreal height = lineHeight(Face::SmallStrong) + 2 * mm(RowGapMm);
    painter.fillRect(QRectF(m_body.left(), top, m_body.width(), height), paper::fill());
    painter.setPen(paper::ink());
    for (const Column& column : m_columns)
        drawCell(painter, column, top + mm(RowGapMm), column.title, Face::SmallStrong);
}

void PaperPages::drawFoot(QPainter& painter, int number) const
{
    const qreal height = lineHeight(Face::Small);
    const qreal top = m_page.bottom() - height;
    painter.setPen(QPen(paper::line(), mm(0.2)));
    painter.drawLine(QPointF(m_page.left(), top - mm(1.5)), QPointF(m_page.right(), top - mm(1.5)));
    painter.setPen(paper::ink2());
    const QString title = metrics(Face::Small).elidedText(paperTitle(m_document, m_format), Qt::ElideRight, m_page.width() * 0.7);
    drawText(painter, place(0, top, m_page.width() * 0.7, height), title, Face::Small, Align::Start, false);
    //: Foot of a document.
    drawText(painter, place(m_page.width() * 0.7, top, m_page.width() * 0.3, height),
             tr("Page %1 of %2").arg(m_format.number(number), m_format.number(pageCount())), Face::Small, Align::End, false);
}

void PaperPages::draw(QPainter& painter, int number) const
{
    const Page& page = m_pages.at(size_t(number - 1));
    const qreal head = lineHeight(Face::SmallStrong) + 2 * mm(RowGapMm);
    qreal y = m_body.top();
    painter.setPen(paper::ink());
    for (size_t i = page.first; i < page.end; ++i) {
        const Block& block = m_blocks[i];
        if (block.isRow && (i == page.first || !m_blocks[i - 1].isRow)) {
            drawHead(painter, y);
            y += head;
        }
        block.draw(painter, y);
        y += block.height;
    }
    drawFoot(painter, number);
}

} // namespace forecourt::ui
