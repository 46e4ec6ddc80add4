// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photofile.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace forecourt::ui {

namespace {
constexpr qint64 MaximumFileBytes = 40'000'000;
constexpr qint64 MaximumPixels = 100'000'000;
constexpr int Quality = 85;

/// Only what cameras and telephones make; other formats (SVG, TIFF) are not even looked at.
QImage decode(QIODevice& device, int edge)
{
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "jpeg" && format != "png") || !size.isValid()
        || qint64(size.width()) * size.height() > MaximumPixels)
        return {};
    reader.setAutoTransform(true);
    if (std::max(size.width(), size.height()) > edge)
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

Result<QByteArray> prepare(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() > MaximumFileBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too large"));
    const QImage image = decode(file, PhotoEdge);
    if (image.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QImage opaque = image.convertToFormat(QImage::Format_RGB888); // JPEG knows no transparency
    if (!opaque.save(&buffer, "JPEG", Quality))
        return failure(ErrorCode::InvalidInput, QStringLiteral("cannot be written as JPEG"));
    return bytes;
}

constexpr int SmallestLogo = 40;

Result<QByteArray> makeLogo(const QString& path, qsizetype mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() > MaximumFileBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too large"));
    const QImage whole = decode(file, LogoEdge);
    if (whole.isNull())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    for (int edge = LogoEdge; edge >= SmallestLogo; edge = edge * 3 / 4) {
        const QImage image = std::max(whole.width(), whole.height()) > edge ? whole.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation) : whole;
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, "PNG") && bytes.size() <= mostBytes)
            return bytes;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("does not get small enough"));
}

template<class T, class Work>
QFuture<T> onPool(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}
} // namespace

QFuture<Result<QByteArray>> preparePhoto(const QString& path)
{
    return onPool<Result<QByteArray>>([path] { return prepare(path); });
}

QFuture<Result<QByteArray>> prepareLogo(const QString& path, qsizetype mostBytes)
{
    return onPool<Result<QByteArray>>([path, mostBytes] { return makeLogo(path, mostBytes); });
}

QFuture<QImage> decodePhoto(const QByteArray& bytes, int edge)
{
    return onPool<QImage>([bytes, edge] {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        return decode(buffer, edge);
    });
}

} // namespace forecourt::ui
