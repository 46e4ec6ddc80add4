// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of a hand-over, in the order they are read.
#include "ui/print/handoverlayout.h"

#include "ui/format/checkwords.h"

#include <QTextTable>

namespace forecourt::ui {

using documents::HandoverVerdict;

CheckState HandoverLayout::verdictState() const
{
    switch (m_document.verdict) {
    case HandoverVerdict::Passed: return CheckState::Passed;
    case HandoverVerdict::PassedWithRemarks: return CheckState::Warning;
    case HandoverVerdict::Failed: return CheckState::Failed;
    }
    return CheckState::Failed;
}

QString HandoverLayout::verdictSentence() const
{
    switch (m_document.verdict) {
    case HandoverVerdict::Passed: return tr("Passed");
    case HandoverVerdict::PassedWithRemarks: return tr("Passed with remarks");
    case HandoverVerdict::Failed: return tr("Not passed");
    }
    return {};
}

void HandoverLayout::writeTitle()
{
    QTextCharFormat big = charFormat(Weight::Strong);
    big.setFontPointSize(20);
    m_cursor.insertText(title(), big);
    const CheckSignOff& sign = m_document.signOff;
    QStringList place{sign.siteName, QString(sign.siteAddress).replace(QLatin1Char('\n'), QStringLiteral(", "))};
    place.removeAll(QString());
    QTextBlockFormat block;
    block.setBottomMargin(mm(4));
    m_cursor.insertBlock(block);
    QTextCharFormat second = charFormat(Weight::Body, paper::ink2());
    second.setFontPointSize(11);
    m_cursor.insertText(place.join(QStringLiteral(" · ")), second);

    QTextTable* band = addTable(1, {100});
    QTextTableCell cell = band->cellAt(0, 0);
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setBackground(paper::fill());
    format.setLeftBorder(mm(1.2));
    format.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setLeftBorderBrush(paper::stateColor(verdictState()));
    format.setPadding(mm(2.5));
    cell.setFormat(format);
    QTextCursor cursor = cell.firstCursorPosition();
    appendMark(cursor, verdictState());
    QTextCharFormat verdict = charFormat(Weight::Strong);
    verdict.setFontPointSize(12);
    cursor.insertText(verdictSentence(), verdict);
    const commissioning::CheckCounts& counts = m_document.counts;
    QStringList parts{tr("%n step(s) passed", nullptr, counts.passed)};
    if (counts.warnings > 0)
        parts.append(tr("%n with a warning", nullptr, counts.warnings));
    if (counts.failed > 0)
        parts.append(tr("%n failed", nullptr, counts.failed));
    if (counts.skipped > 0)
        parts.append(tr("%n skipped", nullptr, counts.skipped));
    if (counts.waiting > 0)
        parts.append(tr("%n still open", nullptr, counts.waiting));
    if (m_document.outOfRange > 0)
        parts.append(tr("%n measured value(s) out of range", nullptr, m_document.outOfRange));
    if (!sign.openPoints.isEmpty())
        parts.append(tr("%n open point(s)", nullptr, static_cast<int>(sign.openPoints.size())));
    cursor.insertBlock();
    cursor.insertText(parts.join(QStringLiteral(" · ")), charFormat(Weight::Body, paper::ink2()));
}

void HandoverLayout::writeFacts()
{
    const CheckSignOff& sign = m_document.signOff;
    const auto orDash = [](const QString& text) { return text.trimmed().isEmpty() ? Formatter::missing() : text.trimmed(); };
    QStringList connectors;
    for (const auto& [number, name] : sign.connectors)
        connectors.append(connectorTitle(EvseId(number)));
    const QList<QPair<QString, QString>> facts{
        {tr("Charger"), sign.stationName},
        {tr("Id"), m_document.station.value()},
        {tr("Make and model"), orDash((sign.boot.vendor + QLatin1Char(' ') + sign.boot.model))},
        {tr("Serial number"), orDash(m_document.serialNumber)},
        {tr("Firmware"), orDash(sign.boot.firmwareVersion)},
        {tr("Meter"), orDash((sign.boot.meterType + QLatin1Char(' ') + sign.boot.meterSerialNumber))},
        {tr("Connectors"), orDash(connectors.join(QStringLiteral("; ")))},
        {tr("Protocol"), orDash(sign.protocol)},
        {tr("Checked"), tr("%1 to %2").arg(fullDateTime(m_document.startedAt), fullDateTime(m_document.finishedAt))},
    };
    addHeading(tr("Charger"));
    QTextTable* table = addTable(static_cast<int>(facts.size()), {22, 50, 28});
    for (int row = 0; row < facts.size(); ++row) {
        setCell(*table, row, 0, facts[row].first, Weight::Body, paper::ink2());
        setCell(*table, row, 1, facts[row].second);
    }
    table->mergeCells(0, 2, static_cast<int>(facts.size()), 1);
    QTextCursor cursor = table->cellAt(0, 2).firstCursorPosition();
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    cursor.setBlockFormat(centred);
    if (sign.connectionUrl.isEmpty())
        return;
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), HandoverGraphics::qrCode());
    centred.setTopMargin(mm(1.5));
    cursor.insertBlock(centred);
    cursor.insertText(tr("Connection card"), charFormat(Weight::SmallStrong));
    cursor.insertText(QString(QChar::LineSeparator) + sign.connectionUrl, charFormat(Weight::Small));
}

QString HandoverLayout::sectionName(const documents::HandoverSection& section) const
{
    if (!section.evse && !section.steps.empty() && section.steps.front().kind == CheckStepKind::OfflineSession)
        return tr("Without network");
    return connectorTitle(section.evse);
}

QString HandoverLayout::stepPlace(const CheckStep& step) const
{
    if (!step.evse)
        return checkStepTitle(step.kind);
    //: %1 a connector, %2 a step of the check.
    return tr("%1: %2").arg(connectorTitle(step.evse), checkStepTitle(step.kind));
}

QString HandoverLayout::factsLine(const QList<CheckFact>& facts) const
{
    QStringList parts;
    for (const CheckFact& fact : facts) {
        const CheckFactLine line = checkFactLine(fact, m_format);
        QString text = line.label;
        if (!line.value.isEmpty())
            text += QChar::Nbsp + line.value;
        if (!line.time.isEmpty())
            text += QStringLiteral(" (%1)").arg(line.time);
        parts.append(text);
    }
    return parts.join(QStringLiteral(" · "));
}

void HandoverLayout::writeEvidence(QTextCursor cell, const CheckStep& step)
{
    QStringList lines;
    if (const QString reason = checkReasonSentence(step.reason);
        !reason.isEmpty() && step.reason != CheckReason::SkippedByTechnician)
        lines.append(reason);
    if (!step.note.isEmpty())
        lines.append(step.note);
    if (!lines.isEmpty())
        cell.insertText(lines.join(QChar::LineSeparator), charFormat(Weight::Body));
    const QString facts = factsLine(step.facts);
    if (!facts.isEmpty())
        cell.insertText(lines.isEmpty() ? facts : QString(QChar::LineSeparator) + facts, charFormat(Weight::Small));
    if (step.attempts > 1)
        cell.insertText((lines.isEmpty() && facts.isEmpty() ? QString() : QString(QChar::LineSeparator))
                            + tr("%n attempt(s)", nullptr, step.attempts),
                        charFormat(Weight::Small));
}

void HandoverLayout::writeStep(QTextTable& table, int row, const CheckStep& step)
{
    setCell(table, row, 0, checkStepTitle(step.kind));
    QTextCursor state = table.cellAt(row, 1).firstCursorPosition();
    appendMark(state, step.state);
    state.insertText(checkStateWord(step.state), charFormat(Weight::Strong, paper::stateColor(step.state)));
    setCell(table, row, 2, step.finishedAt ? m_format.timeWithSeconds(step.finishedAt) : Formatter::missing());
    writeEvidence(table.cellAt(row, 3).firstCursorPosition(), step);
    ruleRow(table, row, paper::line());
}

void HandoverLayout::writeSteps()
{
    addHeading(tr("Results"));
    int rows = 1;
    for (const documents::HandoverSection& section : m_document.sections)
        rows += 1 + static_cast<int>(section.steps.size());
    QTextTable* table = addTable(rows, {20, 15, 14, 51}, 1);
    const QStringList titles{tr("Step"), tr("Result"), tr("Time"), tr("Evidence")};
    for (int column = 0; column < titles.size(); ++column)
        setCell(*table, 0, column, titles[column], Weight::SmallStrong);
    ruleRow(*table, 0, paper::ink2(), 0.3);
    int row = 1;
    for (const documents::HandoverSection& section : m_document.sections) {
        table->mergeCells(row, 0, 1, 4);
        QTextTableCell cell = table->cellAt(row, 0);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBackground(paper::fill());
        cell.setFormat(format);
        setCell(*table, row++, 0, sectionName(section), Weight::Strong);
        for (const CheckStep& step : section.steps)
            writeStep(*table, row++, step);
    }
}

void HandoverLayout::writeMeasurements()
{
    addHeading(tr("Measured values"));
    if (m_document.measurements.isEmpty()) {
        addParagraph(tr("No values were entered."));
        return;
    }
    const int count = static_cast<int>(m_document.measurements.size());
    QTextTable* table = addTable(count + 1, {24, 28, 15, 18, 15}, 1);
    //: Column of the measured values: what a good value is.
    const QStringList titles{tr("Place"), tr("Measured"), tr("Value"), tr("Required"), tr("Result")};
    for (int column = 0; column < titles.size(); ++column)
        setCell(*table, 0, column, titles[column], Weight::SmallStrong);
    alignAtEnd(*table, 0, 2);
    ruleRow(*table, 0, paper::ink2(), 0.3);
    for (int i = 0; i < count; ++i) {
        const documents::HandoverMeasurement& measured = m_document.measurements[i];
        const int row = i + 1;
        const bool isNewPlace = i == 0 || m_document.measurements[i - 1].value.evse != measured.value.evse;
        if (isNewPlace)
            setCell(*table, row, 0, connectorTitle(measured.value.evse), Weight::Strong);
        setCell(*table, row, 1, measurementName(measured.value.kind));
        setCell(*table, row, 2, measurementText(measured.value.kind, measured.value.milli, m_format), Weight::Strong);
        alignAtEnd(*table, row, 2);
        setCell(*table, row, 3, measurementRangeText(measured.value.kind, m_format), Weight::Body, paper::ink2());
        QTextCursor cursor = table->cellAt(row, 4).firstCursorPosition();
        const CheckState state = measured.isGood ? CheckState::Passed : CheckState::Failed;
        appendMark(cursor, state);
        //: A measured value is as required, or is not.
        cursor.insertText(measured.isGood ? tr("Good") : tr("Not good"), charFormat(Weight::Strong, paper::stateColor(state)));
        ruleRow(*table, row, paper::line());
    }
}

void HandoverLayout::writeCharges()
{
    addHeading(tr("Test charges"));
    if (m_document.charges.isEmpty())
        addParagraph(tr("No test charge was made."));
    for (int i = 0; i < m_document.charges.size(); ++i) {
        const documents::HandoverCharge& charge = m_document.charges[i];
        QStringList facts{connectorTitle(charge.charge.evse), tr("Session %1").arg(charge.charge.number),
                          fullDateTime(charge.charge.startedAt),
                          m_format.durationInWords(std::chrono::seconds(charge.durationS)),
                          m_format.energy(charge.charge.energy)};
        if (charge.charge.maximumPowerW)
            //: The highest power of a session.
            facts.append(tr("highest %1").arg(m_format.power(charge.charge.maximumPowerW)));
        if (charge.meanPowerW)
            //: The mean power of a session.
            facts.append(tr("mean %1").arg(m_format.power(charge.meanPowerW)));
        addParagraph(facts.join(QStringLiteral(" · ")), Weight::Body, i == 0 ? 0 : 4);
        if (charge.charge.curve.size() < 2) {
            addParagraph(tr("The charger sent no power values during this session."), Weight::Small);
            continue;
        }
        QTextBlockFormat block;
        block.setTopMargin(mm(1));
        startBlock(block, charFormat(Weight::Body));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), HandoverGraphics::curve(i));
    }
}

QString HandoverLayout::photoTitle(const documents::HandoverPhoto& photo) const
{
    if (!photo.at)
        //: Below a photo: where the charger stands.
        return tr("Place of the charger");
    CheckStep step;
    step.evse = photo.evse;
    if (photo.kind)
        step.kind = *photo.kind;
    return QStringLiteral("%1 · %2").arg(photo.kind ? stepPlace(step) : tr("Charger"), fullDateTime(photo.at));
}

void HandoverLayout::writePhoto(QTextTable& table, int photo)
{
    QTextCursor cell = table.cellAt(photo / 2, photo % 2).firstCursorPosition();
    if (m_photos.value(photo).isNull())
        cell.insertText(tr("This photo cannot be read."), charFormat(Weight::Body));
    else
        cell.insertText(QString(QChar::ObjectReplacementCharacter), HandoverGraphics::photo(photo));
    QTextBlockFormat block;
    block.setTopMargin(mm(1));
    cell.insertBlock(block, charFormat(Weight::Small));
    cell.insertText(photoTitle(m_document.photos[photo]), charFormat(Weight::Small));
}

void HandoverLayout::writePhotos()
{
    const int count = static_cast<int>(m_document.photos.size());
    if (count == 0)
        return;
    addHeading(tr("Photos"));
    QTextTable* table = addTable((count + 1) / 2, {50, 50});
    for (int photo = 0; photo < count; ++photo)
        writePhoto(*table, photo);
}

void HandoverLayout::writeOpenPoints()
{
    addHeading(tr("Open points"));
    const QStringList& points = m_document.signOff.openPoints;
    if (points.isEmpty() && m_document.remarks.empty()) {
        addParagraph(tr("None."));
        return;
    }
    int number = 0;
    for (const QString& point : points) {
        ++number;
        addParagraph(QStringLiteral("%1.  %2").arg(m_format.number(number), point), Weight::Body, number == 1 ? 0 : 0.8);
    }
    if (m_document.remarks.empty())
        return;
    addParagraph(tr("Steps that did not pass"), Weight::SmallStrong, points.isEmpty() ? 0 : 3);
    for (const CheckStep& step : m_document.remarks) {
        const QString why = step.note.isEmpty() ? checkReasonSentence(step.reason) : step.note;
        QTextBlockFormat block;
        block.setTopMargin(mm(0.8));
        startBlock(block, charFormat(Weight::Body));
        appendMark(m_cursor, step.state);
        m_cursor.insertText(stepPlace(step), charFormat(Weight::Strong));
        //: Follows a step of the check: %1 its state, %2 why.
        m_cursor.insertText(QStringLiteral("  ") + (why.isEmpty() ? checkStateWord(step.state) : tr("%1: %2").arg(checkStateWord(step.state), why)),
                            charFormat(Weight::Body));
    }
}

void HandoverLayout::writeSignatures()
{
    addHeading(tr("Signatures"));
    const CheckSignOff& sign = m_document.signOff;
    addParagraph(tr("The charger was checked as written above and handed over."), Weight::Body);
    QTextTable* table = addTable(3, {46, 8, 46});
    const QString date = m_format.locale().toString(sign.date, QLocale::LongFormat);
    const QString placeAndDate = sign.place.isEmpty() ? date : tr("%1, %2").arg(sign.place, date);
    const auto side = [&](int column, const QString& role, const QString& name) {
        setCell(*table, 0, column, placeAndDate);
        QTextTableCell cell = table->cellAt(1, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(mm(12));
        format.setBottomBorder(mm(0.3));
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(paper::ink());
        cell.setFormat(format);
        setCell(*table, 2, column, name.isEmpty() ? role : tr("%1, %2").arg(name, role), Weight::Small);
    };
    //: Under a signature line.
    side(0, tr("technician"), sign.technician);
    //: Under a signature line: who takes the charger over.
    side(2, tr("owner"), sign.owner);
}

} // namespace forecourt::ui
